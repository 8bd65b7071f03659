package io.purser.guardrails.measure;

import io.purser.contract.log.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that people have labelled, one JSON object a line. Nothing printed from them is text. */
final class Labelled {

    private Labelled() {}

    /** A text and whether it is an attack (1). */
    record Injection(
            String text, int label, String category, @Nullable String lang, @Nullable String channel, String source) {

        boolean isAttack() {
            return label == 1;
        }
    }

    /** A text and whether it is abusive (1). */
    record Moderation(String text, int label, String source) {

        boolean isAbusive() {
            return label == 1;
        }
    }

    /** An answer and whether its context fully supports it (1). */
    record Grounding(String context, String answer, int label, String source) {

        boolean isSupported() {
            return label == 1;
        }
    }

    static <T> List<T> read(Path file, Class<T> row) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> parse(line, row))
                    .toList();
        }
    }

    private static <T> T parse(String line, Class<T> row) {
        try {
            return Json.MAPPER.readValue(line, row);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a row of " + row.getSimpleName(), e);
        }
    }
}
