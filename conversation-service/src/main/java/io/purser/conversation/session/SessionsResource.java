package io.purser.conversation.session;

import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/**
 * Sessions and their messages, section 3.6 of the wire contract. A session is named by its id or by its bare name; a slash in it may
 * come as it is, as some clients send it.
 */
@Path("/v1/Sessions")
class SessionsResource {

    private final SessionLists lists;
    private final Caller caller;
    private final UriInfo uri;

    SessionsResource(SessionLists lists, Caller caller, UriInfo uri) {
        this.lists = lists;
        this.caller = caller;
        this.uri = uri;
    }

    @GET
    public Uni<Map<String, Object>> list() {
        var page = PageRequest.of(uri);
        return lists.list(caller.account(), page)
                .map(sessions -> Page.of("sessions", sessions, page, SessionResource::sortKey));
    }

    @GET
    @Path("/{id: .+}")
    public Uni<SessionResource> fetch(String id) {
        return lists.find(caller.account(), id)
                .map(found -> found.orElseThrow(() -> ApiException.notFound("session " + id)));
    }

    @GET
    @Path("/{id: .+}/Messages")
    public Uni<Map<String, Object>> messages(String id) {
        var page = PageRequest.of(uri);
        var account = caller.account();
        return fetch(id)
                .chain(session -> lists.messages(account, session.id(), page))
                .map(messages -> Page.of("messages", messages, page, message -> String.valueOf(message.seq())));
    }
}
