package io.purser.security.egress;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to the world. Its headers are for the origin of its URL: a redirect to another origin does not take them along. */
public record EgressRequest(
        String method, String url, Map<String, String> headers, @Nullable Buffer body, EgressLimits limits) {

    public EgressRequest {
        headers = Map.copyOf(headers);
    }

    public static EgressRequest get(String url, Map<String, String> headers, EgressLimits limits) {
        return new EgressRequest("GET", url, headers, null, limits);
    }

    public static EgressRequest post(String url, Map<String, String> headers, Buffer body, EgressLimits limits) {
        return new EgressRequest("POST", url, headers, body, limits);
    }

    /** Without query, headers and body: they may hold secrets. */
    @Override
    public String toString() {
        return "EgressRequest[%s %s]".formatted(method, url.replaceFirst("[?#].*", ""));
    }
}
