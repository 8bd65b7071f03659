package io.purser.tools.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.contract.log.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A recorded conversation: its calls in order, each with what was called before it. */
record RecordedRun(String id, boolean solved, List<RecordedCall> calls) {

    static final String PLACE = "shared/eval/recorded-runs";

    /** The policy that the recorded assistant worked under names the time; the recorded times tell no zone. */
    static final Instant NOW = Instant.parse("2024-05-15T15:00:00Z");

    /** @param said the customer's last words before the call */
    record RecordedCall(String tool, ObjectNode arguments, List<EarlierCall> earlier, String said) {}

    /** Beside one of the folders that this one is in. */
    static Optional<Path> place() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(PLACE))
                .filter(Files::isDirectory)
                .findFirst();
    }

    static List<RecordedRun> all(Path folder) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("airline-runs.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(RecordedRun::read).toList();
        }
    }

    private static RecordedRun read(String line) {
        try {
            JsonNode run = Json.MAPPER.readTree(line);
            var calls = calls(run.get("messages"));
            return new RecordedRun(run.get("id").asText(), run.get("reward").asDouble() == 1.0, calls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RecordedCall> calls(JsonNode messages) throws JsonProcessingException {
        var calls = new ArrayList<RecordedCall>();
        var earlier = new ArrayList<EarlierCall>();
        var open = new HashMap<String, RecordedCall>();
        String said = "";
        for (JsonNode message : messages) {
            switch (message.get("role").asText()) {
                case "user" -> said = message.get("content").asText();
                case "assistant" -> {
                    for (JsonNode call : message.path("tool_calls")) {
                        open.put(call.get("id").asText(), call(call, earlier, said));
                    }
                }
                case "tool" -> end(message, open, calls, earlier);
                default -> throw new IllegalArgumentException(message.toString());
            }
        }
        return calls;
    }

    private static RecordedCall call(JsonNode call, List<EarlierCall> earlier, String said)
            throws JsonProcessingException {
        var arguments = (ObjectNode) Json.MAPPER.readTree(call.get("arguments").asText());
        return new RecordedCall(call.get("name").asText(), arguments, List.copyOf(earlier.reversed()), said);
    }

    private static void end(
            JsonNode message, Map<String, RecordedCall> open, List<RecordedCall> calls, List<EarlierCall> earlier) {
        var call = open.remove(message.get("tool_call_id").asText());
        calls.add(call);
        earlier.add(new EarlierCall(
                call.tool(),
                NOW,
                true,
                call.arguments(),
                json(message.get("content").asText())));
    }

    private static JsonNode json(String text) {
        try {
            JsonNode read = Json.MAPPER.readTree(text);
            return read.isContainerNode() ? read : TextNode.valueOf(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
