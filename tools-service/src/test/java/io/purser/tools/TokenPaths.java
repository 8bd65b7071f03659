package io.purser.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A token endpoint, each query of it misbehaving in its own way, and a tool behind it. What it counts, it counts by user or client. */
public final class TokenPaths {

    private static final long LONGEST_HANG_SECONDS = 120;
    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, String>> LAST = new ConcurrentHashMap<>();
    private static final Set<String> VALID = ConcurrentHashMap.newKeySet();

    private TokenPaths() {}

    static void on(HttpServer server, CountDownLatch closing) {
        server.createContext("/token", exchange -> {
            try (exchange) {
                token(exchange, closing);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/guarded", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
                write(exchange, VALID.contains(shown) ? 200 : 401, VALID.contains(shown) ? "in" : "out");
            }
        });
    }

    /** How often the user or client has asked for a token. */
    public static int asked(String who) {
        return ASKED.getOrDefault(who, 0);
    }

    /** What it sent last, and under {@code Authorization} that header. */
    public static Map<String, String> last(String who) {
        return LAST.getOrDefault(who, Map.of());
    }

    /** No token of the user or client is good any more. */
    public static void revoke(String who) {
        VALID.removeIf(header -> header.startsWith("Bearer " + who + "."));
    }

    private static void token(HttpExchange exchange, CountDownLatch closing) throws IOException, InterruptedException {
        var sent = sent(exchange);
        String who = sent.getOrDefault("username", sent.getOrDefault("client_id", user(sent)));
        int count = ASKED.merge(who, 1, Integer::sum);
        LAST.put(who, sent);
        switch (String.valueOf(exchange.getRequestURI().getQuery())) {
            case "hang" -> closing.await(LONGEST_HANG_SECONDS, TimeUnit.SECONDS); // on a thread of the exchange's own
            case "junk" -> write(exchange, 200, "<html>Sign in</html>");
            case "large" -> write(exchange, 200, "x".repeat(1_000_000));
            case "none" -> write(exchange, 200, "{\"access_token\": 7}");
            case "refuse" -> write(exchange, 400, "{\"error\": \"invalid_grant\", \"error_description\": \"of hush\"}");
            case "down" -> write(exchange, 503, "hush");
            case "stale" -> write(exchange, 200, "{\"access_token\": \"%s.stale\"}".formatted(who));
            case "redirect" -> {
                exchange.getResponseHeaders().set("Location", "/token");
                write(exchange, 307, "");
            }
            case "form" -> write(exchange, sent.containsKey("client_secret") ? 200 : 401, issued(who, count, 3600));
            case "short" -> write(exchange, 200, issued(who, count, 1));
            case "slow" -> {
                TimeUnit.MILLISECONDS.sleep(300);
                write(exchange, 200, issued(who, count, 3600));
            }
            default -> write(exchange, 200, issued(who, count, 3600));
        }
    }

    private static String issued(String who, int count, int life) {
        String token = who + "." + count;
        VALID.add("Bearer " + token);
        return "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": %d}".formatted(token, life);
    }

    private static Map<String, String> sent(HttpExchange exchange) throws IOException {
        var sent = Stream.of(new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], UTF_8), (one, other) -> other));
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header != null) {
            sent.put("Authorization", header);
        }
        return sent;
    }

    private static String user(Map<String, String> sent) {
        String pair = sent.getOrDefault("Authorization", "Basic Og==").substring("Basic ".length());
        return new String(Base64.getDecoder().decode(pair), UTF_8).split(":", 2)[0];
    }

    private static void write(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
