package io.purser.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.purser.contract.log.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * An MCP server that misbehaves, by the name of the tool that is called. Its query says how it answers ({@code sse}), whom it lets in
 * ({@code guarded}), what it is instead ({@code junk}, {@code old}), and keeps servers apart ({@code n=…}).
 */
public final class McpPaths {

    private static final String SESSION = "Mcp-Session-Id";
    private static final Set<String> SESSIONS = ConcurrentHashMap.newKeySet();
    private static final Map<String, Integer> BEGUN = new ConcurrentHashMap<>();
    private static final Map<String, Integer> ENDED = new ConcurrentHashMap<>();

    private McpPaths() {}

    /** As a server does that starts again. */
    public static void forgetSessions() {
        SESSIONS.clear();
    }

    /** How many sessions were begun with the server that has this query. */
    public static int begun(String query) {
        return BEGUN.getOrDefault(query, 0);
    }

    public static int ended(String query) {
        return ENDED.getOrDefault(query, 0);
    }

    static void on(HttpServer server, CountDownLatch closing) {
        server.createContext("/mcp", exchange -> {
            try (exchange) {
                answer(exchange, closing);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void answer(HttpExchange exchange, CountDownLatch closing) throws IOException, InterruptedException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (query.contains("guarded")
                && !"Bearer t1".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.sendResponseHeaders(401, -1);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            ENDED.merge(query, 1, Integer::sum);
            SESSIONS.remove(String.valueOf(exchange.getRequestHeaders().getFirst(SESSION)));
            exchange.sendResponseHeaders(204, -1);
        } else {
            answer(exchange, query, Json.MAPPER.readTree(exchange.getRequestBody()), closing);
        }
    }

    private static void answer(HttpExchange exchange, String query, JsonNode message, CountDownLatch closing)
            throws IOException, InterruptedException {
        String method = message.path("method").asText();
        if (!method.equals("initialize")
                && !SESSIONS.contains(
                        String.valueOf(exchange.getRequestHeaders().getFirst(SESSION)))) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        switch (method) {
            case "initialize" -> initialize(exchange, query, message);
            case "notifications/initialized" -> exchange.sendResponseHeaders(202, -1);
            case "tools/list" -> write(exchange, query, result(message, page(message)));
            case "tools/call" -> call(exchange, query, message, closing);
            default -> write(exchange, query, fault(message, -32_601, "There is no such method"));
        }
    }

    private static void initialize(HttpExchange exchange, String query, JsonNode message) throws IOException {
        BEGUN.merge(query, 1, Integer::sum);
        String session = UUID.randomUUID().toString();
        SESSIONS.add(session);
        exchange.getResponseHeaders().set(SESSION, session);
        if (query.contains("junk")) {
            write(exchange, 200, "application/json", "{]");
            return;
        }
        var agreed = Json.MAPPER.createObjectNode();
        agreed.put("protocolVersion", query.contains("old") ? "1999-01-01" : "2025-06-18");
        agreed.putObject("capabilities").putObject("tools");
        agreed.putObject("serverInfo").put("name", "test").put("version", "1");
        write(exchange, query, result(message, agreed));
    }

    /** Two pages. */
    private static ObjectNode page(JsonNode message) {
        boolean first = message.at("/params/cursor").isMissingNode();
        var page = Json.MAPPER.createObjectNode();
        var tools = page.putArray("tools");
        if (first) {
            page.put("nextCursor", "more");
            var echo = tools.addObject().put("name", "echo").put("description", "Tells what came.");
            echo.putObject("inputSchema")
                    .put("type", "object")
                    .putObject("additionalProperties")
                    .put("type", "string");
            echo.putObject("annotations").put("readOnlyHint", true);
        } else {
            for (var name : Set.of("fail", "wrong", "broken", "hang", "junk", "large", "structured", "cut", "parts")) {
                tools.addObject().put("name", name).putObject("inputSchema").put("type", "object");
            }
            tools.addObject().put("name", "odd").putObject("inputSchema").put("type", "array");
        }
        return page;
    }

    private static void call(HttpExchange exchange, String query, JsonNode message, CountDownLatch closing)
            throws IOException, InterruptedException {
        ToolServer.count(exchange);
        switch (message.at("/params/name").asText()) {
            case "echo" -> write(exchange, query, result(message, text(ToolServer.seen(exchange, message.toString()))));
            case "fail" ->
                write(
                        exchange,
                        query,
                        result(message, text("The shop is closed").put("isError", true)));
            case "wrong" -> write(exchange, query, fault(message, -32_602, "name is missing"));
            case "broken" -> write(exchange, query, fault(message, -32_603, "out of order"));
            case "hang" -> ToolServer.hang(closing);
            case "junk" -> write(exchange, 200, "application/json", "<html>");
            case "large" -> write(exchange, query, result(message, text("x".repeat(200_000))));
            case "structured" -> {
                var result = text("seven");
                result.putObject("structuredContent").put("n", 7);
                write(exchange, query, result(message, result));
            }
            case "cut" -> {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write("{".getBytes(UTF_8));
            }
            default -> {
                var result = text("one");
                result.withArray("content")
                        .addObject()
                        .put("type", "image")
                        .put("data", "")
                        .put("mimeType", "image/png");
                result.withArray("content").addObject().put("type", "text").put("text", "two");
                write(exchange, query, result(message, result));
            }
        }
    }

    private static ObjectNode text(String text) {
        var result = Json.MAPPER.createObjectNode();
        result.putArray("content").addObject().put("type", "text").put("text", text);
        return result;
    }

    private static ObjectNode result(JsonNode request, JsonNode result) {
        return answer(request).set("result", result);
    }

    private static ObjectNode fault(JsonNode request, int code, String why) {
        var answer = answer(request);
        answer.putObject("error").put("code", code).put("message", why);
        return answer;
    }

    private static ObjectNode answer(JsonNode request) {
        return Json.MAPPER.createObjectNode().put("jsonrpc", "2.0").set("id", request.path("id"));
    }

    /** In a stream, something else is said before. */
    private static void write(HttpExchange exchange, String query, JsonNode message) throws IOException {
        if (query.contains("sse")) {
            write(
                    exchange,
                    200,
                    "text/event-stream",
                    ": hello\n\nevent: message\ndata: {\"jsonrpc\": \"2.0\", \"method\": \"notifications/message\"}\n\nid: 1\r\ndata: "
                            + message + "\r\n\r\n");
        } else {
            write(exchange, 200, "application/json", message.toString());
        }
    }

    private static void write(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
