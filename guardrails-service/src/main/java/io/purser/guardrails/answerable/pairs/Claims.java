package io.purser.guardrails.answerable.pairs;

import io.purser.contract.event.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Claims about medicine and the abstracts that tell whether they hold (SciFact). */
final class Claims {

    private Claims() {}

    static List<Pair> read(Path folder) throws IOException {
        var shelf = new Shelf(Rows.json(folder.resolve("corpus.jsonl")).stream()
                .map(row -> new Shelf.Document(
                        row.path("_id").asText(),
                        "",
                        "[" + row.path("title").asText() + "]\n"
                                + row.path("text").asText()))
                .toList());
        var making = new Making("SciFact", shelf);
        var right = Rows.right(folder);
        return Rows.json(folder.resolve("queries.jsonl")).stream()
                .flatMap(row -> making.both(
                        new Asked(row.path("text").asText(), List.of()),
                        document -> true,
                        document -> right.getOrDefault(row.path("_id").asText(), Set.of())
                                .contains(document.id())))
                .toList();
    }
}
