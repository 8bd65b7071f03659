package io.purser.testparts;

import java.util.HashMap;
import java.util.Map;

/** A request as it is to be sent, right or wrong. */
public record Request(String method, String uri, Map<String, String> headers, String body) {

    private static final int SHOWN = 1_000;

    public Request {
        headers = Map.copyOf(headers);
    }

    public static Request get(String uri) {
        return new Request("GET", uri, Map.of(), "");
    }

    public static Request json(String method, String uri, String body) {
        return typed("application/json", method, uri, body);
    }

    public static Request typed(String contentType, String method, String uri, String body) {
        return new Request(method, uri, Map.of("Content-Type", contentType), body);
    }

    public Request with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Request(method, uri, more, body);
    }

    /** No longer than a line of a report should be. */
    String shown() {
        var text = toString();
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}
