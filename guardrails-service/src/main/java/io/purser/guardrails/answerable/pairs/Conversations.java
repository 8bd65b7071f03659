package io.purser.guardrails.answerable.pairs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Conversations of which people have said whether their last question can be answered (MTRAG-UN). Nothing is learned from them: they
 * are what is measured.
 */
public final class Conversations {

    /**
     * A conversation's last question.
     *
     * @param found with what a search finds
     * @param complete the same, and where there is a right passage it is among them
     * @param best how well the best passage fits, by words alone
     * @param answer what a person answered
     */
    public record Case(Pair found, Pair complete, double best, String answer) {}

    private Conversations() {}

    public static List<Case> read(Path folder) throws IOException {
        var documents = Rows.json(folder.resolve("corpus.jsonl")).stream()
                .map(Conversations::document)
                .collect(Collectors.toMap(Shelf.Document::id, Function.identity(), (a, b) -> a));
        var making =
                new Making("MTRAG-UN", new Shelf(documents.values().stream().toList()));
        var right = Rows.right(folder);
        return Rows.json(folder.resolve("queries.jsonl")).stream()
                .map(row -> of(row, making, right))
                .toList();
    }

    private static Case of(JsonNode row, Making making, Map<String, Set<String>> right) {
        var asked = Bookings.asked(row);
        var metadata = row.path("metadata");
        String kind = metadata.path("answerability").asText();
        String collection = metadata.path("collection").asText();
        var ids = right.getOrDefault(row.path("_id").asText(), Set.of());
        boolean isAnswered = kind.equals("ANSWERABLE");
        var found = making.found(asked, kind, document -> document.area().equals(collection), isAnswered);
        var complete = making.both(
                        asked, document -> document.area().equals(collection), document -> ids.contains(document.id()))
                .findFirst()
                .orElse(found);
        double best = making.shelf()
                .find(asked, 1, document -> document.area().equals(collection))
                .getFirst()
                .score();
        return new Case(
                named(found, collection),
                new Pair(complete.source(), kind, asked, complete.passages(), isAnswered),
                best,
                metadata.path("reference_answer").asText());
    }

    private static Pair named(Pair pair, String collection) {
        return new Pair(
                pair.source() + " " + collection, pair.kind(), pair.asked(), pair.passages(), pair.isAnswered());
    }

    private static Shelf.Document document(JsonNode row) {
        String title = row.path("title").asText();
        return new Shelf.Document(
                row.path("_id").asText(),
                row.path("metadata").path("collection").asText(),
                (title.isBlank() ? "" : "[" + title + "]\n")
                        + row.path("text").asText().strip());
    }
}
