package io.purser.knowledge.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.knowledge.chunk.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A collection in the layout of BEIR: corpus, queries, judgements. */
final class Beir {

    private Beir() {}

    static Collection read(Path folder) throws IOException {
        var judged = judgements(folder.resolve("qrels/test.tsv"));
        var pages = JsonLines.read(folder.resolve("corpus.jsonl")).stream()
                .map(Beir::page)
                .toList();
        var queries = JsonLines.read(folder.resolve("queries.jsonl")).stream()
                .filter(row -> judged.containsKey(row.get("_id").asText()))
                .map(row -> query(row, judged))
                .toList();
        return new Collection(folder.getFileName().toString(), pages, queries);
    }

    private static Page page(JsonNode row) {
        return new Page(
                row.get("_id").asText(),
                Markdown.read(row.path("title").asText(""), row.get("text").asText()));
    }

    private static Query query(JsonNode row, Map<String, Map<String, Integer>> judged) {
        String id = row.get("_id").asText();
        return new Query(
                id,
                row.path("lang").asText(""),
                said(row.path("metadata").path("history")),
                row.get("text").asText(),
                judged.getOrDefault(id, Map.of()));
    }

    /** By the customer, where a collection has dialogues. */
    private static List<String> said(JsonNode history) {
        return history.valueStream()
                .filter(turn -> turn.path("role").asText().equals("customer"))
                .map(turn -> turn.path("text").asText())
                .toList();
    }

    private static Map<String, Map<String, Integer>> judgements(Path file) throws IOException {
        var judged = new HashMap<String, Map<String, Integer>>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            judged.computeIfAbsent(columns[0], query -> new HashMap<>())
                    .put(columns[1], Integer.valueOf(columns[2].strip()));
        }
        return judged;
    }
}
