package io.purser.knowledge.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A help site in one language, with questions that were written for it. */
final class HelpSite {

    private HelpSite() {}

    static Collection read(Path folder, String language) throws IOException {
        List<Page> pages = JsonLines.read(folder.resolve("site/pages.jsonl")).stream()
                .filter(row -> row.get("status").asInt() == 200)
                .filter(row -> row.path("body").asText().contains("<main"))
                .filter(row -> row.path("meta").path("lang").asText().equals(language))
                .map(HelpSite::page)
                .toList();
        List<Query> queries = JsonLines.read(folder.resolve("qa.jsonl")).stream()
                .filter(row -> row.get("lang").asText().equals(language))
                .map(HelpSite::query)
                .toList();
        return new Collection(folder.getFileName() + " " + language, pages, queries);
    }

    private static Page page(JsonNode row) {
        return new Page(
                row.get("path").asText(),
                row.path("meta").path("title").asText("Help"),
                HtmlPage.markdown(row.get("body").asText()));
    }

    private static Query query(JsonNode row) {
        var relevant = new HashMap<String, Integer>();
        if (row.get("answerable").asBoolean()) {
            row.get("gold_paths").forEach(path -> relevant.put(path.asText(), 1));
        }
        return new Query(row.get("_id").asText(), row.get("text").asText(), Map.copyOf(relevant));
    }
}
