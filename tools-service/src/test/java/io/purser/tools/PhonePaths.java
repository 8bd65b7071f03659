package io.purser.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.purser.contract.log.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Twilio's messages and Verify v2, as far as codes need them. Answers of Verify are the examples of its OpenAPI document, where that
 * is at hand. The end of a number says how it misbehaves: 0400, 0429, 0500, 0999 (hangs).
 */
public final class PhonePaths {

    public static final String TOKEN = "hush-hush";
    public static final String CODE = "246810";

    private static final String PLACE = "shared/reference/twilio_verify_v2.json";
    private static final String VERIFICATIONS = "/v2/Services/{ServiceSid}/Verifications";
    private static final String CHECK = "/v2/Services/{ServiceSid}/VerificationCheck";
    private static final int MOST_TRIES = 5;
    private static final Map<String, List<String>> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, List<Arrived>> VERIFY = new ConcurrentHashMap<>();
    private static final Map<String, Integer> OPEN = new ConcurrentHashMap<>();

    private PhonePaths() {}

    /** A request that arrived, with its operation in the OpenAPI document. */
    public record Arrived(String operation, String path, String contentType, Map<String, String> form) {}

    static void on(HttpServer server, CountDownLatch closing) {
        server.createContext("/2010-04-01", exchange -> {
            try (exchange) {
                message(exchange, closing);
            }
        });
        server.createContext("/v2/Services", exchange -> {
            try (exchange) {
                verify(exchange, closing);
            }
        });
    }

    /** What was sent to the number, oldest first. */
    public static List<String> texts(String phone) {
        return TEXTS.getOrDefault(phone, List.of());
    }

    /** What Verify was asked about the number, oldest first. */
    public static List<Arrived> verify(String phone) {
        return VERIFY.getOrDefault(phone, List.of());
    }

    /** The number's verification is over. */
    public static void expire(String phone) {
        OPEN.remove(phone);
    }

    /** The OpenAPI document of Verify; empty where it is not at hand. */
    public static Optional<JsonNode> document() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(PLACE))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(PhonePaths::read);
    }

    private static JsonNode read(Path file) {
        try {
            return Json.MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void message(HttpExchange exchange, CountDownLatch closing) throws IOException {
        var form = form(exchange);
        if (isRefused(exchange, form.getOrDefault("To", ""), closing)) {
            return;
        }
        TEXTS.computeIfAbsent(form.get("To"), phone -> new CopyOnWriteArrayList<>())
                .add(form.get("Body"));
        write(exchange, 201, "{\"sid\": \"SM00000000000000000000000000000001\", \"status\": \"queued\"}");
    }

    private static void verify(HttpExchange exchange, CountDownLatch closing) throws IOException {
        String path = exchange.getRequestURI().getPath();
        var form = form(exchange);
        String phone = form.getOrDefault("To", "");
        boolean starts = path.endsWith("/Verifications");
        VERIFY.computeIfAbsent(phone, absent -> new CopyOnWriteArrayList<>())
                .add(new Arrived(
                        starts ? VERIFICATIONS : CHECK,
                        path,
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        form));
        if (!isRefused(exchange, phone, closing)) {
            answer(exchange, phone, starts, form);
        }
    }

    private static void answer(HttpExchange exchange, String phone, boolean starts, Map<String, String> form)
            throws IOException {
        if (starts) {
            OPEN.putIfAbsent(phone, 0);
            write(exchange, 201, verification("Verifications", phone, "pending"));
        } else if (!OPEN.containsKey(phone)) {
            write(
                    exchange,
                    404,
                    "{\"code\": 20404, \"message\": \"The requested resource was not found\", \"status\": 404}");
        } else if (CODE.equals(form.get("Code"))) {
            OPEN.remove(phone);
            write(exchange, 200, verification("VerificationCheck", phone, "approved"));
        } else if (OPEN.merge(phone, 1, Integer::sum) > MOST_TRIES) {
            write(exchange, 429, "{\"code\": 60202, \"message\": \"Max check attempts reached\", \"status\": 429}");
        } else {
            write(exchange, 200, verification("VerificationCheck", phone, "pending"));
        }
    }

    private static String verification(String resource, String phone, String status) {
        return example(resource)
                .put("to", phone)
                .put("status", status)
                .put("valid", status.equals("approved"))
                .toString();
    }

    /** The first one of the document's examples. */
    private static ObjectNode example(String resource) {
        return document()
                .map(document -> document.path("paths").path("/v2/Services/{ServiceSid}/" + resource))
                .map(path -> path.at("/post/responses/201/content/application~1json/examples"))
                .filter(examples -> !examples.isEmpty())
                .map(examples ->
                        (ObjectNode) examples.iterator().next().path("value").deepCopy())
                .orElseGet(Json.MAPPER::createObjectNode);
    }

    private static boolean isRefused(HttpExchange exchange, String phone, CountDownLatch closing) throws IOException {
        if (!password(exchange).equals(TOKEN)) {
            write(exchange, 401, "{\"code\": 20003, \"message\": \"Authenticate\", \"status\": 401}");
            return true;
        }
        String end = phone.substring(Math.max(0, phone.length() - 4));
        switch (end) {
            case "0400" ->
                write(exchange, 400, "{\"code\": 60200, \"message\": \"Invalid parameter\", \"status\": 400}");
            case "0429" -> write(exchange, 429, "{\"code\": 20429, \"message\": \"Too many\", \"status\": 429}");
            case "0500" -> write(exchange, 500, "<html>Sorry</html>");
            case "0999" -> ToolServer.hang(closing);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String password(HttpExchange exchange) {
        String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String pair = new String(Base64.getDecoder().decode(shown.replace("Basic ", "")), UTF_8);
        return pair.substring(pair.indexOf(':') + 1);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return Stream.of(new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }

    private static void write(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
