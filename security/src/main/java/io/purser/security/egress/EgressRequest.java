package io.purser.security.egress;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** A POST of these fields as {@code application/x-www-form-urlencoded}. */
    public static EgressRequest form(
            String url, Map<String, String> headers, Map<String, String> fields, EgressLimits limits) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return post(url, all, Buffer.buffer(encoded(fields)), limits);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Without query, headers and body: they may hold secrets. */
    @Override
    public String toString() {
        return "EgressRequest[%s %s]".formatted(method, url.replaceFirst("[?#].*", ""));
    }
}
