package io.purser.knowledge.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.html.PageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A help site in all of its languages, with questions that were written for it. */
final class HelpSite {

    private static final String HOST = "https://help.example";
    private static final PageReader READER = new PageReader("bench");

    private HelpSite() {}

    static Collection read(Path folder) throws IOException {
        List<Page> pages = JsonLines.read(folder.resolve("site/pages.jsonl")).stream()
                .filter(row -> row.get("status").asInt() == 200)
                .filter(row -> row.path("headers").path("content-type").asText().startsWith("text/html"))
                .map(HelpSite::page)
                .toList();
        List<Query> queries = JsonLines.read(folder.resolve("qa.jsonl")).stream()
                .map(HelpSite::query)
                .toList();
        return new Collection(folder.getFileName().toString(), pages, queries);
    }

    private static Page page(JsonNode row) {
        String path = row.get("path").asText();
        String address = HOST + path;
        var read = READER.read(row.path("body").asText(), address, List.of());
        return new Page(path, new Document(read.title(), address, read.language(), Set.of(), read.sections()));
    }

    private static Query query(JsonNode row) {
        var relevant = new HashMap<String, Integer>();
        if (row.get("answerable").asBoolean()) {
            row.get("gold_paths").forEach(path -> relevant.put(path.asText(), 1));
        }
        return new Query(
                row.get("_id").asText(),
                row.path("lang").asText(""),
                List.of(),
                row.get("text").asText(),
                Map.copyOf(relevant));
    }
}
