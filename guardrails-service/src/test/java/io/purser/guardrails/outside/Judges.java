package io.purser.guardrails.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.purser.contract.log.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Detectors that an installation adds, as services on a free port and a model in a folder. All are off until a policy asks for them. */
public class Judges implements QuarkusTestResourceLifecycleManager {

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newCachedThreadPool());
            started.createContext("/", this::answer);
            started.start();
            server = started;
            return settings("127.0.0.1:" + started.getAddress().getPort(), folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() throws IOException {
        var folder = Files.createTempDirectory("tiny-model");
        TinyModel.write(folder);
        return folder;
    }

    private static Map<String, String> settings(String address, Path folder) {
        var settings = new HashMap<String, String>();
        settings.put("egress.allow[1]", address);
        settings.putAll(service("openai", "moderation", address));
        settings.put("detectors.openai.model", "omni");
        settings.putAll(service("llama-guard", "chat", address));
        settings.put("detectors.llama-guard.key", "secret");
        settings.put("detectors.llama-guard.prompt", "Is this {surface} safe? {text}");
        settings.putAll(service("judge", "chat", address));
        settings.put("detectors.judge.answer", "json");
        settings.put("detectors.judge.score", "/risk/score");
        settings.putAll(service("scores", "http", address));
        settings.putAll(service("broken", "http", address));
        settings.putAll(service("words", "http", address));
        settings.putAll(service("silent", "http", address));
        settings.put("detectors.silent.patience", "300ms");
        settings.putAll(service("forbidden", "http", "127.0.0.1:1"));
        settings.put("detectors.tiny.kind", "onnx");
        settings.put("detectors.tiny.mode", "off");
        settings.put("detectors.tiny.onnx.file", folder.resolve("model.onnx").toString());
        settings.put(
                "detectors.tiny.onnx.tokenizer",
                folder.resolve("tokenizer.json").toString());
        settings.put("detectors.tiny.onnx.tokens", "100");
        return settings;
    }

    private static Map<String, String> service(String name, String kind, String address) {
        String prefix = "detectors." + name;
        return Map.of(
                prefix + ".kind",
                kind,
                prefix + ".mode",
                "off",
                prefix + ".url",
                "http://%s/%s".formatted(address, name));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = Json.MAPPER.readTree(exchange.getRequestBody());
            String text = asked.toString();
            switch (exchange.getRequestURI().getPath()) {
                case "/openai" ->
                    send(exchange, 200, moderation(asked.path("model").asText(), text.contains("bad")));
                case "/llama-guard" -> send(exchange, status(exchange), chat(llamaGuard(asked)));
                case "/judge" -> send(exchange, 200, chat("I think: {\"risk\": {\"score\": 0.8}} - that is all."));
                case "/scores" ->
                    send(
                            exchange,
                            200,
                            """
                        {"score": 0.9, "spans": [{"start": 0, "end": 3}, {"start": 1, "end": 9999}]}""");
                case "/broken" -> send(exchange, 500, "{\"score\": 0}");
                case "/words" -> send(exchange, 200, "certainly safe");
                default -> await(stopped);
            }
        }
    }

    private static String moderation(String model, boolean bad) {
        return """
                {"model": "%s-1", "results": [{"flagged": %s, "category_scores": {"hate": %s, "self-harm": 0.01}}]}"""
                .formatted(model, bad, bad ? 0.97 : 0.001);
    }

    private static String llamaGuard(JsonNode asked) {
        String prompt = asked.at("/messages/0/content").asText();
        return prompt.equals("Is this message safe? {evidence} bad") ? "\\n\\nunsafe\\nS1,S10" : "safe";
    }

    private static int status(HttpExchange exchange) {
        return "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization")) ? 200 : 401;
    }

    private static String chat(String content) {
        return "{\"choices\": [{\"message\": {\"content\": \"%s\"}}]}".formatted(content.replace("\"", "\\\""));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        if (server != null) {
            server.stop(0);
        }
    }
}
