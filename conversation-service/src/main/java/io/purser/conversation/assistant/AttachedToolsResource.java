package io.purser.conversation.assistant;

import io.purser.contract.rest.PageRequest;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/** The tools of an assistant. The libraries attach and detach with a form's content type and nothing in the body. */
@Path("/v1/Assistants/{id}/Tools")
class AttachedToolsResource {

    private final Assistants assistants;
    private final Attaching attaching;
    private final Attached attached;
    private final Caller caller;
    private final UriInfo uri;

    AttachedToolsResource(Assistants assistants, Attaching attaching, Attached attached, Caller caller, UriInfo uri) {
        this.assistants = assistants;
        this.attaching = attaching;
        this.attached = attached;
        this.caller = caller;
        this.uri = uri;
    }

    @GET
    public Uni<Map<String, Object>> list(String id) {
        var page = PageRequest.of(uri);
        return assistants
                .fetch(caller.account(), id)
                .map(row -> attached.tools(
                        row.account(), row.definition(), uri.getBaseUri().toString()))
                .map(tools -> Slice.of("tools", tools, page, Assistant.Tool::id));
    }

    @POST
    @Path("/{tool}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Void> attach(String id, String tool) {
        return attaching.attach(Attachable.TOOL, caller.grant(), id, tool);
    }

    @DELETE
    @Path("/{tool}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Void> detach(String id, String tool) {
        return attaching.detach(Attachable.TOOL, caller.account(), id, tool);
    }
}
