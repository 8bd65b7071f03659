package io.purser.gateway.forward;

import io.purser.contract.catalog.AssistantDefined;
import io.purser.contract.id.AssistantId;
import io.purser.contract.log.CatalogView;
import io.purser.contract.rest.ApiException;
import io.purser.gateway.account.Authentication;
import io.purser.gateway.http.Answers;
import io.purser.gateway.http.RequestThread;
import io.purser.gateway.http.Unavailable;
import io.purser.gateway.http.WholeBody;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Creates a tool or a knowledge source at its owner and, when the body names an assistant, attaches it there. All or nothing: the
 * assistant is looked for first, and what cannot be attached is removed again.
 */
@Singleton
public class Creating implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(Creating.class);

    private final OwnerCalls owners;
    private final CatalogView catalog;
    private final long bodyLimit;

    Creating(OwnerCalls owners, CatalogView catalog, ForwardingConfig config) {
        this.owners = owners;
        this.catalog = catalog;
        this.bodyLimit = config.bodyLimit().asLongValue();
    }

    @Override
    public void handle(RoutingContext request) {
        var owner = Owner.of(request.normalizedPath()).orElseThrow();
        WholeBody.of(request.request(), bodyLimit)
                .chain(body -> create(request, owner, body))
                .subscribe()
                .with(answer -> answer.passBack(request), failure -> Answers.refuse(request, failure));
    }

    private Uni<OwnerAnswer> create(RoutingContext request, Owner owner, Buffer body) {
        return Attachment.wanted(body)
                .map(assistant -> createAndAttach(request, owner, body, assistant))
                .orElseGet(() -> owners.pass(request, owner, body));
    }

    private Uni<OwnerAnswer> createAndAttach(RoutingContext request, Owner owner, Buffer body, AssistantId assistant) {
        return present(request, assistant)
                .chain(() -> owners.pass(request, owner, body))
                .chain(created -> created.isSuccess()
                        ? attach(request, owner, created, assistant)
                        : Uni.createFrom().item(created));
    }

    /** Done when the account has the assistant; else 404. */
    private Uni<Void> present(RoutingContext request, AssistantId assistant) {
        return catalog.findFresh(Authentication.account(request), assistant.value(), AssistantDefined.class)
                .emitOn(RequestThread.of(request))
                .onFailure()
                .transform(failure -> Unavailable.because("The assistant cannot be looked up", failure))
                .map(found -> found.orElseThrow(() -> ApiException.notFound(assistant.value())))
                .replaceWithVoid();
    }

    private Uni<OwnerAnswer> attach(RoutingContext request, Owner owner, OwnerAnswer created, AssistantId assistant) {
        var id = Attachment.id(created.body())
                .orElseThrow(() -> new IllegalStateException("The owner's answer has no id"));
        var place = "/v1/Assistants/%s/%s/%s".formatted(assistant, resource(owner), id);
        return owners.call(request, Owner.CONVERSATION, HttpMethod.POST, place)
                .onFailure()
                .call(failure -> undo(request, owner, id))
                .chain(attached -> attached.isSuccess()
                        ? Uni.createFrom().item(created)
                        : undo(request, owner, id).replaceWith(attached));
    }

    private Uni<Void> undo(RoutingContext request, Owner owner, String id) {
        return owners.call(request, owner, HttpMethod.DELETE, "/v1/%s/%s".formatted(resource(owner), id))
                .onItemOrFailure()
                .invoke((answer, failure) -> LOG.warnf(
                        "Could not attach, so removed again: %s (%s)", id, failure == null ? answer.status() : failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static String resource(Owner owner) {
        return owner == Owner.TOOLS ? "Tools" : "Knowledge";
    }
}
