package io.purser.guardrails.verdict;

import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** What screening said, newest first. */
@Path("/v1/Guardrails/Verdicts")
class VerdictResource {

    private final VerdictStore store;
    private final Caller caller;

    VerdictResource(VerdictStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @GET
    public Uni<Map<String, Object>> list(@Context UriInfo uri) {
        var request = PageRequest.of(uri);
        return store.find(
                        caller.account(),
                        Criteria.of(uri.getQueryParameters()),
                        request.fetch(),
                        request.cursor().map(Place::of))
                .map(found -> page(found, request));
    }

    @GET
    @Path("/{id}")
    public Uni<ShownVerdict> fetch(String id) {
        return store.known(caller.account(), id).map(ShownVerdict::of);
    }

    private static Map<String, Object> page(List<VerdictRecord> found, PageRequest request) {
        return Page.of("verdicts", found.stream().map(ShownVerdict::of).toList(), request, VerdictResource::key);
    }

    private static String key(ShownVerdict verdict) {
        return Place.key(verdict.dateCreated(), verdict.id());
    }
}
