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

    /** Nothing when the file is not there. */
    static List<Row> readIfThere(Path file) throws IOException {
        return Files.exists(file) ? read(file) : List.of();
    }

    /** The text or, where there is none, the context. */
    String anyText() {
        return text != null ? text : context != null ? context : "";
    }

    String beginning(int lengthAtMost) {
        String all = anyText();
        return all.substring(0, Math.min(all.length(), lengthAtMost));
    }

    boolean isToolOutput() {
        return "tool_output".equals(channel);
    }

    /** The category without its second part. */
    String kind() {
        return category == null ? "" : category.split(":", 2)[0];
    }
}
