package io.purser.guardrails.personal.names;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A text in which people have marked personal data. */
public record LabelledText(String text, String source, List<Mark> marks) {

    /** What is where, in UTF-16 units, by its type in Presidio's words. */
    public record Mark(String type, int start, int end) {}

    public LabelledText {
        marks = List.copyOf(marks);
    }

    /** The rows of a file as {@code pii.jsonl} is: spans count Unicode code points. */
    public static List<LabelledText> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(LabelledText::row).toList();
        }
    }

    /** What customers write that has no personal data, of a file as {@code prompt_injection.jsonl} is. */
    public static List<LabelledText> benign(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("\"benign_customer\""))
                    .map(LabelledText::row)
                    .toList();
        }
    }

    private static LabelledText row(String line) {
        try {
            JsonNode row = Json.MAPPER.readTree(line);
            String text = row.path("text").asText();
            var marks = new ArrayList<Mark>();
            for (JsonNode span : row.path("spans")) {
                marks.add(new Mark(
                        span.path("type").asText(), units(text, span.path("start")), units(text, span.path("end"))));
            }
            marks.sort(Comparator.comparingInt(Mark::start));
            return new LabelledText(text, row.path("source").asText(), marks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int units(String text, JsonNode codePoints) {
        return text.offsetByCodePoints(0, codePoints.asInt());
    }

    /** The text without what is marked in it: equal for rows made from one template. */
    public String template() {
        var template = new StringBuilder();
        int done = 0;
        for (Mark mark : marks) {
            template.append(text, Math.min(done, mark.start()), mark.start()).append('#');
            done = mark.end();
        }
        return template.append(text, done, text.length())
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\pL]+", " ");
    }

    Example example(OrdinaryWords ordinary) {
        var spans = new ArrayList<Example.Span>();
        for (Mark mark : marks) {
            add(mark, spans);
        }
        return Example.of(text, spans, ordinary);
    }

    /** An address is at times marked part by part: parts with nothing but blanks and commas between are one. */
    private void add(Mark mark, List<Example.Span> spans) {
        Tag tag = tag(mark.type());
        var last = spans.isEmpty() ? null : spans.getLast();
        if (last != null
                && last.first() == tag
                && text.substring(last.end(), mark.start()).matches("[\\s,]*")) {
            spans.set(spans.size() - 1, new Example.Span(last.start(), mark.end(), tag));
        } else if (tag != Tag.OTHER) {
            spans.add(new Example.Span(mark.start(), mark.end(), tag));
        }
    }

    private static Tag tag(String type) {
        return switch (type) {
            case "PERSON" -> Tag.PERSON_FIRST;
            case "STREET_ADDRESS" -> Tag.STREET_FIRST;
            case "GPE" -> Tag.PLACE_FIRST;
            case "ORGANIZATION" -> Tag.COMPANY_FIRST;
            default -> Tag.OTHER;
        };
    }
}
