package io.purser.guardrails.answerable.pairs;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.Asked;
import io.purser.contract.log.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Long texts with questions and the very places that answer them (Chroma's chunking evaluation). */
final class LongTexts {

    private static final int PIECE = 700;

    /** Three columns, the first two at times in quotes, in which a quote stands twice. */
    private static final Pattern ROW =
            Pattern.compile("(?s)(?:\"((?:[^\"]|\"\")*+)\"|([^,\"\\n]*+)),\"((?:[^\"]|\"\")*+)\",(\\w++)\\r?\\n?");

    private LongTexts() {}

    static List<Pair> read(Path folder) throws IOException {
        var questions = Rows.text(folder.resolve("questions_df.csv"));
        var shelves = new HashMap<String, Making>();
        var pairs = new ArrayList<Pair>();
        for (Matcher row = ROW.matcher(questions); row.find(); ) {
            String text = row.group(4);
            if (!shelves.containsKey(text)) {
                shelves.put(text, new Making("chunking evaluation", shelf(folder, text)));
            }
            both(row, shelves).forEach(pairs::add);
        }
        return pairs;
    }

    private static Shelf shelf(Path folder, String name) throws IOException {
        String text = Rows.text(folder.resolve("corpora/" + name + ".md"));
        return new Shelf(Shelf.pieces(text, PIECE).stream()
                .map(piece -> new Shelf.Document("", name, piece))
                .toList());
    }

    private static Stream<Pair> both(Matcher row, Map<String, Making> shelves) {
        String question = row.group(1) == null ? row.group(2) : row.group(1).replace("\"\"", "\"");
        var places = places(row.group(3).replace("\"\"", "\""));
        return Stream.ofNullable(shelves.get(row.group(4)))
                .flatMap(making ->
                        making.both(new Asked(question, List.of()), document -> true, document -> places.stream()
                                .anyMatch(place -> hasPart(document.text(), place))));
    }

    private static List<String> places(String json) {
        try {
            var places = new ArrayList<String>();
            for (JsonNode place : Json.MAPPER.readTree(json)) {
                places.add(words(place.path("content").asText()));
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place may lie across two pieces. */
    private static boolean hasPart(String piece, String place) {
        String words = words(piece);
        int part = Math.min(place.length(), 40);
        return words.contains(place.substring(0, part)) || words.contains(place.substring(place.length() - part));
    }

    private static String words(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\pL\\pN]+", " ")
                .strip();
    }
}
