package io.purser.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.purser.contract.log.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A tool server that misbehaves in many ways, each under a path of its own; it counts what it was asked by key. */
public class ToolServer implements QuarkusTestResourceLifecycleManager {

    private static final int BACKLOG = 2_000;
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();

    private final CountDownLatch closing = new CountDownLatch(1);
    private HttpServer server;

    private interface Behaviour {
        void on(HttpExchange exchange) throws IOException, InterruptedException;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on("/echo", exchange -> write(exchange, 200, echo(exchange)));
        on("/slow", exchange -> {
            TimeUnit.MILLISECONDS.sleep(2_000);
            write(exchange, 200, "slow");
        });
        on("/hang", exchange -> closing.await());
        on(
                "/status",
                exchange -> write(
                        exchange,
                        Integer.parseInt(exchange.getRequestURI().getQuery().substring(2)),
                        "no"));
        on("/large", exchange -> write(exchange, 200, "x".repeat(TEN_MEGABYTES)));
        on("/drip", ToolServer::drip);
        on("/break", ToolServer::breakOff);
        on("/junk", exchange -> write(exchange, 200, "\u0000\u0001\uFFFF{]"));
        on("/redirect", exchange -> redirect(exchange, "/echo?moved=1"));
        on("/round", exchange -> redirect(exchange, "/round"));
        on("/inside", exchange -> redirect(exchange, "http://169.254.169.254/latest/meta-data/"));
        TokenPaths.on(server, closing);
        server.start();
        String hostAndPort = "127.0.0.1:" + server.getAddress().getPort();
        return Map.of("egress.allow", hostAndPort, "test.tool-server", "http://" + hostAndPort);
    }

    @Override
    public void stop() {
        closing.countDown();
        server.stop(0);
    }

    /** How often the call was asked for. */
    public static int asked(String call) {
        return ASKED.getOrDefault(call, 0);
    }

    private void on(String path, Behaviour behaviour) {
        server.createContext(path, exchange -> {
            ASKED.merge(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")), 1, Integer::sum);
            try (exchange) {
                behaviour.on(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static String echo(HttpExchange exchange) throws IOException {
        ObjectNode seen = Json.MAPPER.createObjectNode();
        seen.put("method", exchange.getRequestMethod());
        seen.put("uri", exchange.getRequestURI().toString());
        seen.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var headers = seen.putObject("headers");
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return seen.toString();
    }

    private static void write(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void drip(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 1_000);
        for (int sent = 0; sent < 1_000; sent++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
