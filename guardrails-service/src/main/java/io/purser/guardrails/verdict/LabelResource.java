package io.purser.guardrails.verdict;

import io.purser.contract.id.AccountId;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What people say about verdicts; the figures tell from it how right the detectors are. */
@Path("/v1/Guardrails/Verdicts/{verdict}/Labels")
class LabelResource {

    private final VerdictStore verdicts;
    private final LabelStore labels;
    private final Caller caller;

    LabelResource(VerdictStore verdicts, LabelStore labels, Caller caller) {
        this.verdicts = verdicts;
        this.labels = labels;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    public Uni<Label> put(String verdict, byte[] body) {
        var account = caller.account();
        var request = Body.read(body, LabelRequest.class);
        return known(account, verdict).chain(found -> labels.put(found, request, request.checked(found)));
    }

    @GET
    public Uni<Map<String, Object>> list(String verdict, @Context UriInfo uri) {
        var account = caller.account();
        var page = PageRequest.of(uri);
        var place = page.cursor().map(LabelResource::place);
        return known(account, verdict)
                .chain(found -> labels.of(account, found.event(), page, place))
                .map(found -> Page.of("labels", found, page, label -> label.id().toString()));
    }

    @DELETE
    @Path("/{label}")
    public Uni<Void> remove(String verdict, String label) {
        var account = caller.account();
        var id = Uuids.read(label).orElseThrow(() -> ApiException.notFound(label));
        return known(account, verdict)
                .chain(found -> labels.remove(account, found.event(), id))
                .invoke(removed -> {
                    if (!removed) {
                        throw ApiException.notFound(label);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<VerdictRecord> known(AccountId account, String verdict) {
        return verdicts.known(account, verdict);
    }

    private static UUID place(PageRequest.Cursor cursor) {
        return Uuids.read(cursor.key()).orElseThrow(() -> ApiException.invalid("PageToken is not one of this list"));
    }
}
