package io.purser.conversation.feedback;

import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Feedbacks, section 2 of the wire contract. */
@Path("/v1/Assistants/{id}/Feedbacks")
class FeedbacksResource {

    private final Feedbacks feedbacks;
    private final Caller caller;
    private final UriInfo uri;

    FeedbacksResource(Feedbacks feedbacks, Caller caller, UriInfo uri) {
        this.feedbacks = feedbacks;
        this.caller = caller;
        this.uri = uri;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    public Uni<Feedback> create(String id, byte[] body) {
        return feedbacks.give(caller.account(), id, FeedbackRequest.of(body)).map(Feedback::of);
    }

    @GET
    public Uni<Map<String, Object>> list(String id) {
        var page = PageRequest.of(uri);
        return feedbacks
                .list(caller.account(), id, page)
                .map(rows -> rows.stream().map(Feedback::of).toList())
                .map(shown -> Page.of("feedbacks", shown, page, Feedback::id));
    }
}
