package io.purser.guardrails.grounding;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.Evidence;
import io.purser.contract.log.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An answer of which people have said whether its context fully supports it. */
public record LabelledAnswer(String context, String answer, boolean isSupported, String source) {

    /** The rows of a file as {@code groundedness.jsonl} is. */
    public static List<LabelledAnswer> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(LabelledAnswer::row)
                    .toList();
        }
    }

    private static LabelledAnswer row(String line) {
        try {
            JsonNode row = Json.MAPPER.readTree(line);
            return new LabelledAnswer(
                    row.path("context").asText(),
                    row.path("answer").asText(),
                    row.path("label").asInt() == 1,
                    row.path("source").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Grounds grounds() {
        return new Grounds(List.of(new Evidence(source, context)));
    }
}
