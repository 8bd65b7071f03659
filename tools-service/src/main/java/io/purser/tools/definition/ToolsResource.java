package io.purser.tools.definition;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.Body;
import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Tools through REST. Bodies are JSON, whatever the client calls them. */
@Path("/v1/Tools")
@Consumes(MediaType.WILDCARD)
class ToolsResource {

    private final Tools tools;
    private final Importing importing;
    private final Attached attached;
    private final Caller caller;
    private final UriInfo uri;

    ToolsResource(Tools tools, Importing importing, Attached attached, Caller caller, UriInfo uri) {
        this.tools = tools;
        this.importing = importing;
        this.attached = attached;
        this.caller = caller;
        this.uri = uri;
    }

    @POST
    @ResponseStatus(201)
    public Uni<ToolView> create(byte[] body) {
        String base = base();
        return tools.create(caller.account(), Body.read(body, ToolRequest.class), caller.limits())
                .map(row -> ToolView.of(row, base));
    }

    @POST
    @Path("/Import")
    public Uni<RestResponse<ImportView>> bring(byte[] body) {
        return importing
                .run(caller.account(), caller.limits(), body, base())
                .map(outcome -> RestResponse.status(outcome.dry() ? Status.OK : Status.CREATED, outcome.view()));
    }

    @GET
    public Uni<Map<String, Object>> list(@RestQuery("AssistantId") @Nullable String assistant) {
        var account = caller.account();
        var page = PageRequest.of(uri);
        String base = base();
        return among(account, assistant)
                .chain(ids -> tools.list(account, page, ids, base))
                .map(views -> Page.of("tools", views, page, ToolView::id));
    }

    @GET
    @Path("/{id}")
    public Uni<ToolView> fetch(@RestPath String id) {
        return tools.fetch(caller.account(), id, base());
    }

    @PUT
    @Path("/{id}")
    public Uni<ToolView> update(@RestPath String id, byte[] body) {
        String base = base();
        return tools.update(caller.account(), id, Body.read(body, ToolRequest.class), caller.limits())
                .map(row -> ToolView.of(row, base));
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> remove(@RestPath String id) {
        return tools.remove(caller.account(), id);
    }

    private Uni<Optional<Collection<String>>> among(AccountId account, @Nullable String assistant) {
        return assistant == null
                ? Uni.createFrom().item(Optional.empty())
                : attached.to(account, assistant).map(Optional::of);
    }

    private String base() {
        return uri.getBaseUri().toString();
    }
}
