package io.purser.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The server of tools that take as long as their path says, in milliseconds. */
final class Webhook implements AutoCloseable {

    private static final int BACKLOG = 2_000;

    private final HttpServer server;

    private Webhook(HttpServer server) {
        this.server = server;
    }

    static Webhook open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Webhook::answer);
        server.start();
        return new Webhook(server);
    }

    /** What the services have to be allowed to call. */
    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The id of a new tool that takes so long. */
    String tool(Purser purser, String name, int millis) {
        var definition = Json.object().put("name", name).put("type", "WEBHOOK").put("enabled", true);
        definition
                .put("description", "Looks something up")
                .putObject("meta")
                .put("url", "http://%s/%d".formatted(hostAndPort(), millis))
                .put("method", "POST")
                .put("input_schema", "{ what: string }");
        return purser.post("/v1/Tools", definition).orThrow().path("id").asText();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            TimeUnit.MILLISECONDS.sleep(
                    Integer.parseInt(exchange.getRequestURI().getPath().substring(1)));
            byte[] body = "done".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
