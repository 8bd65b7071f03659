package io.purser.gateway.forward;

import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Operation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Creates a tool or a knowledge source at its owner and, when the body says so, gives it a policy and attaches it to an assistant.
 * All or nothing: the assistant is looked for first, and what cannot be completed is removed again.
 */
@Singleton
public class Creating implements Operation {

    private static final Logger LOG = Logger.getLogger(Creating.class);

    private final OwnerCalls owners;
    private final KnowledgePolicies policies;
    private final Assistants assistants;

    Creating(OwnerCalls owners, KnowledgePolicies policies, Assistants assistants) {
        this.owners = owners;
        this.policies = policies;
        this.assistants = assistants;
    }

    @Override
    public Uni<Answer> on(RoutingContext request, Buffer body) {
        var owner = Owner.of(request.normalizedPath()).orElseThrow();
        var assistant = Attachment.assistant(body);
        return assistants
                .present(request, assistant)
                .chain(() -> owners.pass(request, owner, body))
                .chain(created -> then(request, owner, created, policy(request, owner, body)))
                .chain(created -> then(
                        request,
                        owner,
                        created,
                        assistant.map(wanted -> id -> assistants.attach(request, wanted, owner, id))));
    }

    /** The answer to the create, when what is to come after it succeeds too; else that one's answer, and nothing was created. */
    private Uni<Answer> then(RoutingContext request, Owner owner, Answer created, Optional<Completion> completion) {
        return completion
                .filter(wanted -> created.isSuccess())
                .map(wanted -> complete(request, owner, created, wanted))
                .orElseGet(() -> Uni.createFrom().item(created));
    }

    private Uni<Answer> complete(RoutingContext request, Owner owner, Answer created, Completion completion) {
        var id = Attachment.id(created.body())
                .orElseThrow(() -> new IllegalStateException("The owner's answer has no id"));
        return completion
                .of(id)
                .onFailure()
                .call(failure -> undo(request, owner, id))
                .chain(completed -> completed.isSuccess()
                        ? Uni.createFrom().item(created)
                        : undo(request, owner, id).replaceWith(completed));
    }

    /** What is done with the id of what was created. */
    @FunctionalInterface
    private interface Completion {
        Uni<Answer> of(String id);
    }

    /** Those of tools come with the tool itself. */
    private Optional<Completion> policy(RoutingContext request, Owner owner, Buffer body) {
        return Attachment.policy(body)
                .filter(policy -> owner == Owner.KNOWLEDGE)
                .map(policy -> id -> policies.put(request, id, policy));
    }

    private Uni<Void> undo(RoutingContext request, Owner owner, String id) {
        return owners.call(request, owner, HttpMethod.DELETE, "/v1/%s/%s".formatted(owner.resource(), id))
                .onItemOrFailure()
                .invoke((answer, failure) -> LOG.warnf(
                        "Could not be completed, so removed again: %s (%s)",
                        id, failure == null ? answer.status() : failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
