package io.purser.guardrails.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.purser.contract.log.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server on a free port that is posted to, and that tells with GET what the next post was; with POST /busy it says no once. */
public class Callee implements QuarkusTestResourceLifecycleManager {

    private final BlockingQueue<String> posts = new LinkedBlockingQueue<>();
    private @Nullable HttpServer server;
    private boolean busy = true;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newCachedThreadPool());
            started.createContext("/", this::answer);
            started.start();
            server = started;
            String address = "127.0.0.1:" + started.getAddress().getPort();
            return Map.of("callee", "http://" + address, "egress.allow[0]", address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                send(exchange, 200, next());
            } else if (exchange.getRequestURI().getPath().equals("/busy") && busy) {
                busy = false;
                send(exchange, 503, "{}");
            } else {
                posts.add(told(exchange));
                send(exchange, 204, "");
            }
        }
    }

    private static String told(HttpExchange exchange) throws IOException {
        return Json.MAPPER
                .createObjectNode()
                .put("signature", exchange.getRequestHeaders().getFirst("X-Twilio-Signature"))
                .put("body", new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                .toString();
    }

    private String next() {
        try {
            return Optional.ofNullable(posts.poll(20, TimeUnit.SECONDS)).orElse("{}");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.getBytes(UTF_8).length);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
