package io.purser.guardrails.verdict;

import io.purser.contract.id.SessionId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    public Uni<Map<String, Object>> list(@QueryParam("SessionId") @Nullable String session, @Context UriInfo uri) {
        var request = PageRequest.of(uri);
        return store.find(
                        caller.account(),
                        session(session),
                        request.fetch(),
                        request.cursor().map(Place::of))
                .map(found -> page(found, request));
    }

    private static Optional<SessionId> session(@Nullable String text) {
        if (text != null && text.indexOf(0) >= 0) {
            throw ApiException.invalid("SessionId holds a NUL character");
        }
        return Optional.ofNullable(text).filter(id -> !id.isBlank()).map(SessionId::new);
    }

    private static Map<String, Object> page(List<VerdictRecord> found, PageRequest request) {
        return Page.of("verdicts", found.stream().map(ShownVerdict::of).toList(), request, VerdictResource::key);
    }

    private static String key(ShownVerdict verdict) {
        return Place.key(verdict.dateCreated(), verdict.id());
    }
}
