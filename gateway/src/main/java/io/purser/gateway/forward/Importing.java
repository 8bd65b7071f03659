package io.purser.gateway.forward;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.id.AssistantId;
import io.purser.contract.log.Json;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Operation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Makes tools of a document or of a server's tools at their owner and, when the body says so, attaches all of them to an assistant.
 * The assistant is looked for first; when one tool cannot be attached, those that the import has made are removed again.
 */
@Singleton
public class Importing implements Operation {

    private static final Logger LOG = Logger.getLogger(Importing.class);
    private static final int CREATED = 201;

    private final OwnerCalls owners;
    private final Assistants assistants;

    Importing(OwnerCalls owners, Assistants assistants) {
        this.owners = owners;
        this.assistants = assistants;
    }

    @Override
    public Uni<Answer> on(RoutingContext request, Buffer body) {
        var assistant = Attachment.assistant(body);
        return assistants
                .present(request, assistant)
                .chain(() -> owners.pass(request, Owner.TOOLS, body))
                .chain(imported -> assistant
                        .filter(wanted -> imported.status() == CREATED)
                        .map(wanted -> attach(request, wanted, imported))
                        .orElseGet(() -> Uni.createFrom().item(imported)));
    }

    private Uni<Answer> attach(RoutingContext request, AssistantId assistant, Answer imported) {
        var tools = Tools.of(imported.body());
        return Multi.createFrom()
                .iterable(tools.all())
                .onItem()
                .transformToUniAndConcatenate(id -> assistants.attach(request, assistant, Owner.TOOLS, id))
                .select()
                .where(answer -> !answer.isSuccess())
                .toUni()
                .map(Optional::ofNullable)
                .onFailure()
                .call(failure -> undo(request, tools.made()))
                .chain(refusal -> refusal.map(
                                answer -> undo(request, tools.made()).replaceWith(answer))
                        .orElseGet(() -> Uni.createFrom().item(imported)));
    }

    private Uni<Void> undo(RoutingContext request, List<String> made) {
        return Multi.createFrom()
                .iterable(made)
                .onItem()
                .transformToUniAndConcatenate(
                        id -> owners.call(request, Owner.TOOLS, HttpMethod.DELETE, "/v1/Tools/" + id)
                                .onFailure()
                                .invoke(failure -> LOG.warnf(
                                        "A tool that could not be attached is left: %s (%s)",
                                        id, failure.getClass().getName()))
                                .onFailure()
                                .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * The tools of an import.
     *
     * @param made those that were not there before
     */
    private record Tools(List<String> all, List<String> made) {

        static Tools of(Buffer answer) {
            var read = read(answer);
            var all = texts(read.path("tools"), "/id");
            var before = texts(read.path("updated"), "");
            return new Tools(
                    all, all.stream().filter(id -> !before.contains(id)).toList());
        }

        private static List<String> texts(JsonNode list, String place) {
            return StreamSupport.stream(list.spliterator(), false)
                    .map(element -> element.at(place).textValue())
                    .filter(Objects::nonNull)
                    .toList();
        }

        private static JsonNode read(Buffer answer) {
            try {
                return Json.MAPPER.readTree(answer.getBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
