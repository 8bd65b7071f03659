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

/** The knowledge of an assistant; as {@link AttachedToolsResource}. */
@Path("/v1/Assistants/{id}/Knowledge")
class AttachedKnowledgeResource {

    private final Assistants assistants;
    private final Attaching attaching;
    private final Attached attached;
    private final Caller caller;
    private final UriInfo uri;

    AttachedKnowledgeResource(
            Assistants assistants, Attaching attaching, Attached attached, Caller caller, UriInfo uri) {
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
                .map(row -> attached.knowledge(
                        row.account(), row.definition(), uri.getBaseUri().toString()))
                .map(sources -> Slice.of("knowledge", sources, page, Assistant.Knowledge::id));
    }

    @POST
    @Path("/{source}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Void> attach(String id, String source) {
        return attaching.attach(Attachable.KNOWLEDGE, caller.grant(), id, source);
    }

    @DELETE
    @Path("/{source}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Void> detach(String id, String source) {
        return attaching.detach(Attachable.KNOWLEDGE, caller.account(), id, source);
    }
}
