package io.purser.guardrails.answerable.pairs;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A help site with questions of which the right pages are known, and questions that it does not answer. */
final class HelpSite {

    private static final int PIECE = 800;
    private static final Pattern MAIN = Pattern.compile("(?s)<main[^>]*>(.*?)</main>");
    private static final Pattern TITLE = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>");

    private HelpSite() {}

    static List<Pair> read(Path folder) throws IOException {
        var shelf = new Shelf(Rows.json(folder.resolve("site/pages.jsonl")).stream()
                .filter(page -> page.path("status").asInt() == 200)
                .flatMap(HelpSite::documents)
                .toList());
        var making = new Making("login.gov help site", shelf);
        return Rows.json(folder.resolve("qa.jsonl")).stream()
                .flatMap(row -> pairs(row, making))
                .toList();
    }

    private static Stream<Shelf.Document> documents(JsonNode page) {
        String path = page.path("path").asText();
        var main = MAIN.matcher(page.path("body").asText());
        if (!main.find()) {
            return Stream.empty();
        }
        var title = TITLE.matcher(main.group(1));
        String head = title.find() ? "[Help > " + plain(title.group(1)).strip() + "]\n" : "";
        return Shelf.pieces(plain(main.group(1)), PIECE).stream()
                .map(piece -> new Shelf.Document(path, language(path), head + piece));
    }

    private static Stream<Pair> pairs(JsonNode row, Making making) {
        var asked = new Asked(row.path("text").asText(), List.of());
        String language = row.path("lang").asText();
        if (!row.path("answerable").asBoolean()) {
            return Stream.of(making.found(
                    asked, "not on the site", document -> document.area().equals(language), false));
        }
        var right = new HashSet<String>();
        row.path("gold_paths").forEach(path -> right.add(path.asText()));
        return making.both(
                asked, document -> document.area().equals(language), document -> right.contains(document.id()));
    }

    private static String language(String path) {
        return path.matches("/(es|fr|zh)/.*") ? path.substring(1, 3) : "en";
    }

    private static String plain(String html) {
        return html.replaceAll("(?s)<(script|style|nav)[^>]*>.*?</\\1>", " ")
                .replaceAll("</?(p|li|h\\d|div|ul|ol|tr|section|br)[^>]*>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&amp;", "&")
                .replace("&nbsp;", " ")
                .replaceAll("&#39;|&rsquo;|&apos;", "'")
                .replaceAll("&quot;", "\"")
                .replaceAll("[ \\t]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n");
    }
}
