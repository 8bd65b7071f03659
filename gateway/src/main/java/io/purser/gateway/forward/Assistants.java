package io.purser.gateway.forward;

import io.purser.contract.catalog.AssistantDefined;
import io.purser.contract.id.AssistantId;
import io.purser.contract.log.CatalogView;
import io.purser.contract.rest.ApiException;
import io.purser.gateway.account.Authentication;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.RequestThread;
import io.purser.gateway.http.Unavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Assistants to which something else is to be attached. */
@Singleton
class Assistants {

    private final OwnerCalls owners;
    private final CatalogView catalog;

    Assistants(OwnerCalls owners, CatalogView catalog) {
        this.owners = owners;
        this.catalog = catalog;
    }

    /** Done when the account has the assistant, if one is named; else 404. */
    Uni<Void> present(RoutingContext request, Optional<AssistantId> assistant) {
        return assistant.map(wanted -> present(request, wanted)).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }

    Uni<Answer> attach(RoutingContext request, AssistantId assistant, Owner owner, String id) {
        var place = "/v1/Assistants/%s/%s/%s".formatted(assistant, owner.resource(), id);
        return owners.call(request, Owner.CONVERSATION, HttpMethod.POST, place);
    }

    private Uni<Void> present(RoutingContext request, AssistantId assistant) {
        return catalog.findFresh(Authentication.account(request), assistant.value(), AssistantDefined.class)
                .emitOn(RequestThread.of(request))
                .onFailure()
                .transform(failure -> Unavailable.because("The assistant cannot be looked up", failure))
                .map(found -> found.orElseThrow(() -> ApiException.notFound(assistant.value())))
                .replaceWithVoid();
    }
}
