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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A tool server that misbehaves in many ways, each under a path of its own; it counts what it was asked by key. */
public class ToolServer implements QuarkusTestResourceLifecycleManager {

    private static final int BACKLOG = 2_000;
    private static final long LONGEST_HANG_SECONDS = 120;
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> HERE = new ConcurrentHashMap<>();
    private static final Map<String, Integer> MOST = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> ARRIVED = new ConcurrentHashMap<>();

    /** A document that says where its server is by where it is itself. */
    private static final String FINDING =
            """
            openapi: 3.0.0
            servers: [{url: /echo}]
            paths: {"/found/{what}": {get: {operationId: find, parameters: [{name: n, in: query, schema: {type: integer}}]}}}
            """;

    private final CountDownLatch closing = new CountDownLatch(1);
    private HttpServer server;
    private HttpServer secure;
    private SdkMcpServer mcp;

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
        on("/hang", exchange -> hang(closing));
        on(
                "/status",
                exchange -> write(
                        exchange,
                        Integer.parseInt(exchange.getRequestURI().getQuery().substring(2, 5)),
                        "no"));
        on("/large", exchange -> write(exchange, 200, "x".repeat(TEN_MEGABYTES)));
        on("/drip", ToolServer::drip);
        on("/break", ToolServer::breakOff);
        on("/junk.json", exchange -> writeAs("application/json", exchange, "{]".getBytes(StandardCharsets.UTF_8)));
        on("/latin", exchange -> writeAs("text/plain; charset=utf-8", exchange, new byte[] {'M', (byte) 0xFC, 'l'}));
        on("/no-charset", exchange -> writeAs("text/plain; charset=klingon", exchange, new byte[] {'o', 'k'}));
        on("/text", exchange -> writeAs("text/plain", exchange, "Ask for the order.".getBytes(StandardCharsets.UTF_8)));
        on("/later", this::later);
        on("/openapi.yaml", exchange -> write(exchange, 200, FINDING));
        on("/together", this::together);
        on("/junk", exchange -> write(exchange, 200, "\u0000\u0001\uFFFF{]"));
        on("/redirect", exchange -> redirect(exchange, "/echo?moved=1"));
        on("/round", exchange -> redirect(exchange, "/round"));
        on("/inside", exchange -> redirect(exchange, "http://169.254.169.254/latest/meta-data/"));
        TokenPaths.on(server, closing);
        PhonePaths.on(server, closing);
        McpPaths.on(server, closing);
        server.start();
        secure = SecureToolServer.start(exchange -> {
            ASKED.merge(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")), 1, Integer::sum);
            write(exchange, 200, "secret");
        });
        mcp = SdkMcpServer.start();
        String mcpHostAndPort = "127.0.0.1:" + mcp.port();
        String hostAndPort = "127.0.0.1:" + server.getAddress().getPort();
        String secureHostAndPort = "127.0.0.1:" + secure.getAddress().getPort();
        return Map.of(
                "egress.allow", String.join(",", hostAndPort, secureHostAndPort, mcpHostAndPort),
                "test.mcp-server", "http://" + mcpHostAndPort + "/mcp",
                "test.tool-server", "http://" + hostAndPort,
                "test.secure-tool-server", "https://" + secureHostAndPort);
    }

    @Override
    public void stop() {
        closing.countDown();
        server.stop(0);
        secure.stop(0);
        mcp.close();
    }

    /** How often the call was asked for. */
    public static int asked(String call) {
        return ASKED.getOrDefault(call, 0);
    }

    /** On a thread of the exchange's own, until the test is over. */
    static void hang(CountDownLatch closing) {
        try {
            closing.await(LONGEST_HANG_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void on(String path, Behaviour behaviour) {
        server.createContext(path, exchange -> {
            count(exchange);
            try (exchange) {
                behaviour.on(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static void count(HttpExchange exchange) {
        ASKED.merge(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")), 1, Integer::sum);
    }

    private static String echo(HttpExchange exchange) throws IOException {
        return seen(exchange, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    static String seen(HttpExchange exchange, String body) {
        ObjectNode seen = Json.MAPPER.createObjectNode();
        seen.put("method", exchange.getRequestMethod());
        seen.put("uri", exchange.getRequestURI().toString());
        seen.put("body", body);
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

    /** 429 twice under the same key, then well. */
    private void later(HttpExchange exchange) throws IOException {
        int asked = asked(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        write(exchange, asked < 3 ? 429 : 200, "no " + asked);
    }

    /** Takes 300 ms, and answers with how many were there at the same time at most since the first came in. */
    private void together(HttpExchange exchange) throws IOException, InterruptedException {
        String key = exchange.getRequestURI().getQuery().substring(2, 38);
        var here = HERE.computeIfAbsent(key, any -> new AtomicInteger());
        MOST.merge(key, here.incrementAndGet(), Math::max);
        ARRIVED.computeIfAbsent(key, any -> new CopyOnWriteArrayList<>())
                .add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        TimeUnit.MILLISECONDS.sleep(300);
        here.decrementAndGet();
        write(exchange, 200, "done");
    }

    /** How many requests under the path /together with this key were there at the same time. */
    public static int together(String key) {
        return MOST.getOrDefault(key, 0);
    }

    /** The calls under the path /together with this key, as they came in. */
    public static List<String> arrived(String key) {
        return List.copyOf(ARRIVED.getOrDefault(key, List.of()));
    }

    private static void writeAs(String type, HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
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
