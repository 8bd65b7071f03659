package io.purser.guardrails.monitor;

import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Figures that are watched. */
@Path("/v1/Guardrails/Alerts")
class AlertResource {

    private static final int UUID_LENGTH = 36;

    private final AlertStore store;
    private final Caller caller;

    AlertResource(AlertStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    public Uni<Alert> add(byte[] body) {
        return store.add(Body.read(body, AlertRequest.class).checked(caller.account()));
    }

    @GET
    public Uni<Map<String, Object>> list(@Context UriInfo uri) {
        var page = PageRequest.of(uri);
        var place = page.cursor().map(cursor -> uuid(cursor.key())
                .orElseThrow(() -> ApiException.invalid("PageToken is not one of this list")));
        return store.list(caller.account(), page, place)
                .map(found -> Page.of("alerts", found, page, alert -> alert.id().toString()));
    }

    @GET
    @Path("/{id}")
    public Uni<Alert> fetch(String id) {
        return store.find(caller.account(), known(id)).map(found -> found.orElseThrow(() -> ApiException.notFound(id)));
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> remove(String id) {
        return store.remove(caller.account(), known(id))
                .invoke(removed -> {
                    if (!removed) {
                        throw ApiException.notFound(id);
                    }
                })
                .replaceWithVoid();
    }

    private static UUID known(String id) {
        return uuid(id).orElseThrow(() -> ApiException.notFound(id));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
