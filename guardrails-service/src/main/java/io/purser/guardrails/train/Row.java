package io.purser.guardrails.train;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.purser.contract.log.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of labelled data. What a file does not have is null. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Row(
        @Nullable String text,
        @Nullable String context,
        int label,
        @Nullable String category,
        @Nullable List<String> categories,
        @Nullable String lang,
        @Nullable String channel,
        String source) {

    static List<Row> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(Row::parse).toList();
        }
    }

    private static Row parse(String line) {
        try {
            return Json.MAPPER.readValue(line, Row.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a row of labelled data", e);
        }
    }

    /** A negative row's text or, where there is none, its context. */
    String anyText() {
        return text != null ? text : context != null ? context : "";
    }
}
