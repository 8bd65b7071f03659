package io.purser.knowledge.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.purser.contract.log.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A server on this machine whose requests and answers are JSON, or who misbehaves. */
final class JsonServer implements AutoCloseable {

    private static final int FLOOD = 10_000_000;
    private static final long LONGEST_SECONDS = 60;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    record Request(String method, String path, Map<String, String> headers, JsonNode body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    sealed interface Answer {
        record Of(int status, JsonNode body) implements Answer {}

        record Junk() implements Answer {}

        record Flood() implements Answer {}

        record Silence() implements Answer {}
    }

    private JsonServer(HttpServer server) {
        this.server = server;
    }

    static JsonServer start(Function<Request, Answer> answers) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var started = new JsonServer(server);
            server.createContext("/", exchange -> started.handle(exchange, answers));
            server.start();
            return started;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer ok(JsonNode body) {
        return new Answer.Of(200, body);
    }

    static Answer refused(int status, String why) {
        return new Answer.Of(status, Json.MAPPER.createObjectNode().put("message", why));
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange, Function<Request, Answer> answers) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        byte[] body = exchange.getRequestBody().readAllBytes();
        var request = new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                headers,
                body.length == 0 ? Json.MAPPER.missingNode() : Json.MAPPER.readTree(body));
        requests.add(request);
        switch (answers.apply(request)) {
            case Answer.Of(var status, var json) ->
                send(exchange, status, json.toString().getBytes(UTF_8));
            case Answer.Junk() -> send(exchange, 200, "<html>Bad gateway</html>".getBytes(UTF_8));
            case Answer.Flood() -> send(exchange, 200, "[".repeat(FLOOD).getBytes(UTF_8));
            case Answer.Silence() -> silence();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Until the server is closed. */
    private void silence() {
        try {
            closing.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
