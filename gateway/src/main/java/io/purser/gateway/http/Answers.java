package io.purser.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiError;
import io.purser.contract.rest.ApiException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/** Answers that the gateway gives itself, in the contract's form. */
public final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final String JSON = "application/json";
    private static final String PAUSE_SECONDS = "1";

    private Answers() {}

    /** Changes nothing when the client is gone. */
    public static void json(RoutingContext request, int status, Object body) {
        if (!request.response().closed()) {
            request.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                    .end(encoded(body));
        }
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
            write(request, error(failure));
        }
    }

    private static void write(RoutingContext request, ApiError error) {
        addHints(request.response(), error.status());
        json(request, error.status(), error);
    }

    private static void addHints(HttpServerResponse response, int status) {
        switch (status) {
            case 401 -> response.putHeader("WWW-Authenticate", "Basic realm=\"Purser\"");
            case 429, 503 -> response.putHeader(HttpHeaders.RETRY_AFTER, PAUSE_SECONDS);
            default -> {}
        }
    }

    private static ApiError error(Throwable failure) {
        if (failure instanceof ApiException refused && refused.getResponse().getEntity() instanceof ApiError error) {
            return error;
        }
        LOG.error("A request failed", failure);
        return (ApiError) ApiException.of(500, 20500, "Internal server error")
                .getResponse()
                .getEntity();
    }

    private static Buffer encoded(Object body) {
        try {
            return Buffer.buffer(Json.MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
