package io.purser.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;

/** An answer to a request, held whole. Headers are end to end. */
public record Answer(int status, MultiMap headers, Buffer body) {

    private static final String JSON = "application/json";
    private static final String PAUSE_SECONDS = "1";

    public static Answer json(int status, Object body) {
        try {
            return new Answer(status, type(JSON), Buffer.buffer(Json.MAPPER.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The refusal, with what a client is to do next. */
    public static Answer of(ApiException refused) {
        int status = refused.getResponse().getStatus();
        var answer = json(status, refused.getResponse().getEntity());
        return switch (status) {
            case 401 -> answer.with("WWW-Authenticate", "Basic realm=\"Purser\"");
            case 429, 503 -> answer.with("Retry-After", PAUSE_SECONDS);
            default -> answer;
        };
    }

    /** 204. */
    public static Answer nothing() {
        return new Answer(204, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer());
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public Answer with(String header, String value) {
        var more = MultiMap.caseInsensitiveMultiMap().addAll(headers).set(header, value);
        return new Answer(status, more, body);
    }

    /** Changes nothing when the client is gone. */
    public void to(RoutingContext request) {
        if (!request.response().closed()) {
            var response = request.response().setStatusCode(status);
            response.headers().addAll(headers);
            response.end(body);
        }
    }

    private static MultiMap type(String contentType) {
        return MultiMap.caseInsensitiveMultiMap().set(HttpHeaders.CONTENT_TYPE, contentType);
    }
}
