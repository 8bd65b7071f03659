package io.purser.guardrails.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * Harmless texts in the folders beside the labelled data: what tools have answered, and passages of documents. Nothing of what is not
 * there. Of each source some, from all over it.
 */
record Beside(Path folder) {

    private static final int MOST = 400;
    private static final int PASSAGE = 900;
    private static final Pattern MAIN = Pattern.compile("(?s)<main[^>]*>(.*?)</main>");

    static Beside of(Path data) {
        return new Beside(data.toAbsolutePath().normalize().resolve(".."));
    }

    /** Of the tools of an airline, each once. */
    List<String> answers() {
        return some(rows("recorded-runs/airline-runs.jsonl.gz")
                .flatMap(run -> StreamSupport.stream(run.path("messages").spliterator(), false))
                .filter(message -> message.path("role").asText().equals("tool"))
                .map(message -> message.path("content").asText()));
    }

    /** Questions and answers, and reviews, of hotels and restaurants. */
    List<String> bookings() {
        return some(passages("dstc11-val"));
    }

    /** Documentation of a cloud, and a forum about money. */
    List<String> documentation() {
        return some(passages("mtrag-un"));
    }

    List<String> helpPages() {
        return some(rows("knowledge/helpsite/site/pages.jsonl.gz")
                .filter(page -> page.path("status").asInt() == 200)
                .flatMap(page -> MAIN.matcher(page.path("body").asText()).results())
                .map(main -> words(main.group(1)))
                .filter(text -> text.length() > PASSAGE / 4)
                .map(Beside::beginning));
    }

    private Stream<String> passages(String corpus) {
        return rows("knowledge/" + corpus + "/corpus.jsonl.gz")
                .map(row -> row.path("title").asText() + "\n" + row.path("text").asText())
                .map(Beside::beginning);
    }

    private static List<String> some(Stream<String> texts) {
        var all = texts.map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        int count = Math.min(MOST, all.size());
        return IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
                .toList();
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), PASSAGE));
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<(script|style|nav)[^>]*>.*?</\\1>", " ")
                .replaceAll("</?(p|li|h\\d|div|ul|ol|tr|section|br)[^>]*>", "\n")
                .replaceAll("<[^>]+>", "")
                .replaceAll("&[a-z#0-9]+;", " ")
                .replaceAll("[ \\t]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }

    private Stream<JsonNode> rows(String file) {
        return unpacked(file).lines().filter(line -> !line.isBlank()).map(Beside::parsed);
    }

    private String unpacked(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return "";
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
