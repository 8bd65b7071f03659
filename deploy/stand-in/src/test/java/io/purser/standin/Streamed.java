package io.purser.standin;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.chat.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a stream of chunks came to. */
record Streamed(
        int status,
        String contentType,
        String text,
        List<Call> calls,
        String finish,
        Optional<JsonNode> usage,
        boolean done) {

    record Call(String id, String name, String arguments) {}

    static Streamed of(HttpResponse<String> response) {
        return of(
                response.statusCode(),
                response.headers().firstValue("content-type").orElse(""),
                response.body());
    }

    static Streamed of(int status, String contentType, String body) {
        var reading = new Reading();
        body.lines().filter(line -> line.startsWith("data: ")).forEach(line -> reading.add(line.substring(6)));
        return new Streamed(
                status,
                contentType,
                reading.text.toString(),
                reading.calls.values().stream().map(Reading.Parts::call).toList(),
                reading.finish,
                reading.usage,
                reading.done);
    }

    private static final class Reading {
        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, Parts> calls = new TreeMap<>();
        private String finish = "";
        private Optional<JsonNode> usage = Optional.empty();
        private boolean done;

        void add(String data) {
            if (data.equals("[DONE]")) {
                done = true;
                return;
            }
            JsonNode chunk = Json.parse(data).orElseThrow(() -> new AssertionError("no JSON: " + data));
            usage = Optional.ofNullable(chunk.get("usage")).or(() -> usage);
            chunk.path("choices").forEach(this::addChoice);
        }

        private void addChoice(JsonNode choice) {
            text.append(choice.at("/delta/content").asText(""));
            choice.at("/delta/tool_calls").forEach(call -> calls.computeIfAbsent(
                            call.get("index").asInt(), index -> new Parts(new ArrayList<>()))
                    .deltas()
                    .add(call));
            finish = choice.path("finish_reason").asText("").equals("null")
                    ? finish
                    : choice.path("finish_reason").asText(finish);
        }

        private record Parts(List<JsonNode> deltas) {
            Call call() {
                var arguments = new StringBuilder();
                deltas.forEach(delta ->
                        arguments.append(delta.at("/function/arguments").asText("")));
                JsonNode first = deltas.getFirst();
                return new Call(
                        first.path("id").asText(), first.at("/function/name").asText(), arguments.toString());
            }
        }
    }
}
