package io.purser.local.whole;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.purser.local.client.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tools that behave as tools do: one that counts what it has done, and some that misbehave. */
final class TestTools implements AutoCloseable {

    private static final long LONGEST_HANG_SECONDS = 600;
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final HttpServer server;
    private final Map<String, Integer> done = new ConcurrentHashMap<>();
    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final Map<String, List<String>> notes = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private TestTools(HttpServer server) {
        this.server = server;
    }

    static TestTools open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var tools = new TestTools(server);
        server.createContext("/book", exchange -> tools.answer(exchange, tools::book));
        server.createContext(
                "/broken", exchange -> tools.answer(exchange, broken -> write(broken, 500, "out of order")));
        server.createContext(
                "/large", exchange -> tools.answer(exchange, large -> write(large, 200, "x".repeat(TEN_MEGABYTES))));
        server.createContext("/hanging", exchange -> tools.answer(exchange, tools::hang));
        server.createContext("/note", tools::note);
        server.createContext("/2010-04-01/", tools::message);
        server.start();
        return tools;
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the tool of this name is called. */
    String url(String name) {
        return "http://" + hostAndPort() + "/" + name;
    }

    /** How often something was booked for the session. */
    int booked(String session) {
        return done.getOrDefault(session, 0);
    }

    /** The bodies of the session's calls on {@code note}, oldest first. */
    List<String> notes(String session) {
        return notes.getOrDefault(session, List.of());
    }

    /** What was sent to the phone, oldest first. */
    List<String> texts(String phone) {
        return texts.getOrDefault(phone, List.of());
    }

    /** What a client creates to make the tool known. */
    ObjectNode definition(String name, String url) {
        var definition = Json.object()
                .put("name", name)
                .put("description", "Tries out " + name)
                .put("type", "WEBHOOK")
                .put("enabled", true);
        definition
                .putObject("meta")
                .put("url", url)
                .put("method", "POST")
                .put("input_schema", "export type Data = { what: string }");
        return definition;
    }

    /** The effect comes before the answer, and the answer takes its time: whoever is killed meanwhile does not know. */
    private void book(HttpExchange exchange) throws IOException, InterruptedException {
        done.merge(String.valueOf(exchange.getRequestHeaders().getFirst("X-Session-Id")), 1, Integer::sum);
        Thread.sleep(300);
        write(exchange, 200, "It is booked.");
    }

    private void note(HttpExchange exchange) throws IOException {
        try (exchange) {
            notes.computeIfAbsent(
                            String.valueOf(exchange.getRequestHeaders().getFirst("X-Session-Id")),
                            session -> new CopyOnWriteArrayList<>())
                    .add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            write(exchange, 200, "It is noted.");
        }
    }

    /** A provider of messages. */
    private void message(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = Stream.of(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII)
                            .split("&", -1))
                    .map(field -> field.split("=", 2))
                    .collect(Collectors.toMap(
                            field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
            texts.computeIfAbsent(form.get("To"), phone -> new CopyOnWriteArrayList<>())
                    .add(form.get("Body"));
            write(exchange, 201, "{\"status\": \"queued\"}");
        }
    }

    /** On a thread of the exchange's own, until the tests are over. */
    private void hang(HttpExchange exchange) throws InterruptedException {
        closing.await(LONGEST_HANG_SECONDS, TimeUnit.SECONDS);
    }

    private interface Behaviour {
        void on(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void answer(HttpExchange exchange, Behaviour behaviour) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            behaviour.on(exchange);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, int status, String text) throws IOException {
        exchange.sendResponseHeaders(status, text.length());
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
