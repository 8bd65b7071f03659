package io.purser.conversation.assistant;

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
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Assistants, sections 1 and 2 of the wire contract. */
@Path("/v1/Assistants")
class AssistantsResource {

    private final Assistants assistants;
    private final Attached attached;
    private final Caller caller;
    private final UriInfo uri;

    AssistantsResource(Assistants assistants, Attached attached, Caller caller, UriInfo uri) {
        this.assistants = assistants;
        this.attached = attached;
        this.caller = caller;
        this.uri = uri;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    public Uni<Assistant> create(byte[] body) {
        return assistants
                .create(caller.grant(), AssistantRequest.forCreate(body))
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
        return assistants
                .fetch(caller.account(), id)
                .map(row -> Assistant.of(
                        row,
                        base(),
                        attached.tools(row.account(), row.definition(), base()),
                        attached.knowledge(row.account(), row.definition(), base())));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Assistant> update(String id, byte[] body) {
        return assistants.update(caller.grant(), id, AssistantRequest.of(body)).map(this::resource);
    }

    @DELETE
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    public Uni<Void> delete(String id) {
        return assistants.delete(caller.account(), id);
    }

    private Assistant resource(AssistantRow row) {
        return Assistant.of(row, base());
    }

    private String base() {
        return uri.getBaseUri().toString();
    }
}
