package io.purser.guardrails.answerable.pairs;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Dialogues about hotels and restaurants (DSTC11 track 5), whose turns are answered by questions and answers or by reviews. */
final class Bookings {

    private static final int QUESTIONS = 500;

    private Bookings() {}

    static List<Pair> read(Path folder) throws IOException {
        var shelf = new Shelf(Rows.json(folder.resolve("corpus.jsonl")).stream()
                .map(row -> new Shelf.Document(
                        row.path("_id").asText(), area(row.path("_id").asText()), text(row)))
                .toList());
        var making = new Making("DSTC11 track 5", shelf);
        var right = Rows.right(folder);
        return Rows.json(folder.resolve("queries.jsonl")).stream()
                .filter(row -> row.path("metadata").path("needs_knowledge").asBoolean()
                        && row.path("metadata").path("entities").size() == 1
                        && right.containsKey(row.path("_id").asText()))
                .limit(QUESTIONS)
                .flatMap(row -> pairs(row, right, making))
                .toList();
    }

    private static Stream<Pair> pairs(JsonNode row, Map<String, Set<String>> right, Making making) {
        var ids = right.getOrDefault(row.path("_id").asText(), Set.of());
        var areas = ids.stream().map(Bookings::area).distinct().toList();
        return making.both(
                asked(row), document -> areas.contains(document.area()), document -> ids.contains(document.id()));
    }

    /** With the last lines of the dialogue. */
    static Asked asked(JsonNode row) {
        var before = new ArrayList<String>();
        row.path("metadata")
                .path("history")
                .forEach(line -> before.add(line.path("text").asText()));
        return new Asked(row.path("text").asText(), before.subList(Math.max(0, before.size() - 3), before.size()));
    }

    /** The place and whether it is a review: of the one kind another may answer the same. */
    private static String area(String id) {
        String[] parts = id.split(":");
        return parts[0] + ":" + parts[1] + ":" + parts[2];
    }

    private static String text(JsonNode row) {
        return "[" + row.path("title").asText() + "]\n" + row.path("text").asText();
    }
}
