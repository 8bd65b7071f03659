package io.purser.conversation.assistant;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.log.CatalogView;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Assistants, sections 1 and 2 of the wire contract. */
@Path("/v1/Assistants")
class AssistantsResource {

    private final Assistants assistants;
    private final CatalogView catalog;
    private final Caller caller;
    private final UriInfo uri;

    AssistantsResource(Assistants assistants, CatalogView catalog, Caller caller, UriInfo uri) {
        this.assistants = assistants;
        this.catalog = catalog;
        this.caller = caller;
        this.uri = uri;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    public Uni<Assistant> create(byte[] body) {
        return assistants
                .create(caller.account(), AssistantRequest.forCreate(body))
                .map(this::resource);
    }

    @GET
    public Uni<Map<String, Object>> list() {
        var page = PageRequest.of(uri);
        return assistants
                .list(caller.account(), page)
                .map(rows ->
                        Page.of("assistants", rows.stream().map(this::resource).toList(), page, Assistant::id));
    }

    @GET
    @Path("/{id}")
    public Uni<Assistant> fetch(String id) {
        return assistants.fetch(caller.account(), id).map(row -> resource(row)
                .with(tools(row.tools), knowledge(row.knowledge)));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Assistant> update(String id, byte[] body) {
        return assistants
                .update(caller.account(), id, AssistantRequest.of(body))
                .map(this::resource);
    }

    @DELETE
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> delete(String id) {
        return assistants.delete(caller.account(), id).map(AssistantsResource::done);
    }

    @GET
    @Path("/{id}/Tools")
    public Uni<Map<String, Object>> tools(String id) {
        var page = PageRequest.of(uri);
        return assistants
                .fetch(caller.account(), id)
                .map(row -> Slice.of("tools", tools(row.tools), page, Assistant.Tool::id));
    }

    @POST
    @Path("/{id}/Tools/{tool}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> attachTool(String id, String tool) {
        return assistants.attachTool(caller.account(), id, tool).map(AssistantsResource::done);
    }

    @DELETE
    @Path("/{id}/Tools/{tool}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> detachTool(String id, String tool) {
        return assistants.detachTool(caller.account(), id, tool).map(AssistantsResource::done);
    }

    @GET
    @Path("/{id}/Knowledge")
    public Uni<Map<String, Object>> knowledge(String id) {
        var page = PageRequest.of(uri);
        return assistants
                .fetch(caller.account(), id)
                .map(row -> Slice.of("knowledge", knowledge(row.knowledge), page, Assistant.Knowledge::id));
    }

    @POST
    @Path("/{id}/Knowledge/{source}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> attachKnowledge(String id, String source) {
        return assistants.attachKnowledge(caller.account(), id, source).map(AssistantsResource::done);
    }

    @DELETE
    @Path("/{id}/Knowledge/{source}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> detachKnowledge(String id, String source) {
        return assistants.detachKnowledge(caller.account(), id, source).map(AssistantsResource::done);
    }

    private static Response done(@Nullable Void nothing) {
        return Response.noContent().build();
    }

    private Assistant resource(AssistantEntity row) {
        return Assistant.of(row, base());
    }

    private List<Assistant.Tool> tools(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> catalog.find(caller.account(), id, ToolDefined.class).stream())
                .map(tool -> Assistant.Tool.of(tool, base()))
                .toList();
    }

    private List<Assistant.Knowledge> knowledge(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> catalog.find(caller.account(), id, KnowledgeDefined.class).stream())
                .map(source -> Assistant.Knowledge.of(source, base()))
                .toList();
    }

    private String base() {
        return uri.getBaseUri().toString();
    }
}
