package io.purser.conversation.model;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenAI-compatible server on a free port, which says hello to everybody and counts them, or sends them on to a port. */
record ModelServer(HttpServer server, AtomicInteger asked) implements Closeable {

    private static final String HELLO =
            """
            data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"Hello"},"finish_reason":null}]}

            data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: [DONE]

            """;

    static ModelServer start() throws IOException {
        var started = new ModelServer(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), new AtomicInteger());
        started.server.createContext("/v1/chat/completions", exchange -> {
            started.asked.incrementAndGet();
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(HELLO.getBytes(StandardCharsets.UTF_8));
            }
        });
        started.server.createContext("/to/", exchange -> {
            try (exchange) {
                String port = exchange.getRequestURI().getPath().split("/")[2];
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port + "/v1/chat/completions");
                exchange.sendResponseHeaders(307, -1);
            }
        });
        started.server.start();
        return started;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
