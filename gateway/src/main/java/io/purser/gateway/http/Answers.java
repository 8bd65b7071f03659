package io.purser.gateway.http;

import io.purser.contract.rest.ApiException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Answers that the gateway gives itself, in the contract's form. */
public final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private Answers() {}

    /** Changes nothing when the client is gone. */
    public static void json(RoutingContext request, int status, Object body) {
        Answer.json(status, body).to(request);
    }

    /**
     * The request is not done. What is left of its body is read and thrown away, so that the connection can be used again. Changes
     * nothing when the request was answered already; breaks off an answer that has begun.
     */
    public static void refuse(RoutingContext request, Throwable failure) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        request.request().resume();
        if (response.headWritten()) {
            response.reset();
        } else {
            answer(failure).to(request);
        }
    }

    private static Answer answer(Throwable failure) {
        if (failure instanceof ApiException refused) {
            return Answer.of(refused);
        }
        LOG.error("A request failed", failure);
        return Answer.of(ApiException.of(500, 20500, "Internal server error"));
    }
}
