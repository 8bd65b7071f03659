package io.purser.standin.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.purser.standin.chat.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** One request and the way back. */
final class Exchange {

    private static final int LARGEST_BODY = 16 << 20;

    private final HttpExchange http;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    String method() {
        return http.getRequestMethod();
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    byte[] body() throws IOException {
        byte[] body = http.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new TooLarge();
        }
        return body;
    }

    void json(int status, JsonNode body) throws IOException {
        send(status, "application/json", Json.bytes(body));
    }

    void retryAfter(Optional<Integer> seconds) {
        seconds.ifPresent(value -> http.getResponseHeaders().set("Retry-After", value.toString()));
    }

    void send(int status, String type, byte[] body) throws IOException {
        http.getResponseHeaders().set("Content-Type", type);
        http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = http.getResponseBody()) {
            out.write(body);
        }
    }

    /** Promises the whole body and sends only the beginning. The caller has to cut the connection. */
    void sendFirst(int most, byte[] body) throws IOException {
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(200, body.length);
        http.getResponseBody().write(body, 0, Math.min(most, body.length - 1));
        http.getResponseBody().flush();
    }

    /** A stream of server-sent events; nothing leaves before a flush. */
    OutputStream events() throws IOException {
        http.getResponseHeaders().set("Content-Type", "text/event-stream;charset=utf-8");
        http.getResponseHeaders().set("Cache-Control", "no-cache");
        http.sendResponseHeaders(200, 0);
        return new BufferedOutputStream(http.getResponseBody(), 4096);
    }

    /** The body is larger than the server cares to read. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
