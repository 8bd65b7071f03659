package io.purser.conversation.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.purser.contract.log.Json;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OpenAI-compatible server on a free port, which keeps what it was asked and says hello, or what stands next in a model's script;
 * or sends those who ask on to a port.
 */
public final class ModelServer implements Closeable {

    private static final String CHUNK =
            "data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",%s}\n\n";
    private static final String END = "data: [DONE]\n\n";

    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, Queue<String>> scripts = new ConcurrentHashMap<>();
    private final Map<String, BlockingQueue<JsonNode>> requests = new ConcurrentHashMap<>();
    private final HttpServer server;

    private ModelServer(HttpServer server) {
        this.server = server;
    }

    public static ModelServer start() throws IOException {
        var started = new ModelServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        started.server.createContext("/v1/chat/completions", started::answer);
        started.server.createContext("/to/", ModelServer::sendOn);
        started.server.start();
        return started;
    }

    /** An answer, with the tokens that it took. */
    public static String says(String text, int inputTokens, int outputTokens) {
        String delta = Json.MAPPER
                .createObjectNode()
                .put("role", "assistant")
                .put("content", text)
                .toString();
        return CHUNK.formatted(choice(delta, "null"))
                + CHUNK.formatted(choice("{}", "\"stop\""))
                + usage(inputTokens, outputTokens);
    }

    /** A wish for a call. */
    public static String calls(String function, String arguments, int inputTokens, int outputTokens) {
        var delta = Json.MAPPER.createObjectNode().put("role", "assistant");
        var call = delta.putArray("tool_calls")
                .addObject()
                .put("index", 0)
                .put("id", "c")
                .put("type", "function");
        call.putObject("function").put("name", function).put("arguments", arguments);
        return CHUNK.formatted(choice(delta.toString(), "null"))
                + CHUNK.formatted(choice("{}", "\"tool_calls\""))
                + usage(inputTokens, outputTokens);
    }

    /** What the model of this name answers, one after the other; then it says hello again. */
    public ModelServer script(String model, String... answers) {
        scripts.computeIfAbsent(model, name -> new ConcurrentLinkedQueue<>()).addAll(List.of(answers));
        return this;
    }

    /** The next that the model of this name was asked; waits for it. */
    public JsonNode request(String model) throws InterruptedException {
        return requests(model).take();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public AtomicInteger asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            var request = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            String model = request.path("model").asText();
            String scripted =
                    scripts.getOrDefault(model, new ConcurrentLinkedQueue<>()).poll();
            requests(model).add(request);
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            String answer = scripted == null ? says("Hello", 1, 1) : scripted;
            exchange.getResponseBody().write((answer + END).getBytes(StandardCharsets.UTF_8));
        }
    }

    private BlockingQueue<JsonNode> requests(String model) {
        return requests.computeIfAbsent(model, name -> new LinkedBlockingQueue<>());
    }

    private static void sendOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            String port = exchange.getRequestURI().getPath().split("/")[2];
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port + "/v1/chat/completions");
            exchange.sendResponseHeaders(307, -1);
        }
    }

    private static String choice(String delta, String finish) {
        return "\"choices\":[{\"index\":0,\"delta\":%s,\"finish_reason\":%s}]".formatted(delta, finish);
    }

    private static String usage(int input, int output) {
        return CHUNK.formatted(
                "\"choices\":[],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d,\"total_tokens\":%d}"
                        .formatted(input, output, input + output));
    }
}
