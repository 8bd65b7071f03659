package io.purser.guardrails.answerable.pairs;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Questions with the paragraphs that answer them (HaluEval, of HotpotQA). */
final class Encyclopedia {

    private Encyclopedia() {}

    /** @param file as {@code groundedness.jsonl} is */
    static List<Pair> read(Path file) throws IOException {
        var rows = Rows.json(file).stream()
                .filter(row -> !row.path("question").asText().isEmpty())
                .toList();
        var shelf = new Shelf(
                IntStream.range(0, rows.size()).mapToObj(i -> document(i, rows)).toList());
        var making = new Making("HaluEval QA", shelf);
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> making.both(
                        new Asked(rows.get(i).path("question").asText(), List.of()),
                        document -> true,
                        document -> document.text().equals(text(rows.get(i)))))
                .toList();
    }

    private static Shelf.Document document(int number, List<JsonNode> rows) {
        return new Shelf.Document(String.valueOf(number), "", text(rows.get(number)));
    }

    private static String text(JsonNode row) {
        return row.path("context").asText();
    }
}
