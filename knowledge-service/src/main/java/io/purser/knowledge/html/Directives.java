package io.purser.knowledge.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * What the owner of a page allows robots to do with it.
 *
 * @param listed the page may be found
 * @param followed its links may be followed
 */
record Directives(boolean listed, boolean followed) {

    /** @param headers values of {@code X-Robots-Tag} */
    static Directives of(Document page, Stream<String> headers, String robot) {
        String name = robot.toLowerCase(Locale.ROOT);
        var meta = page.select("meta[name][content]").stream()
                .filter(tag ->
                        Set.of("robots", name).contains(tag.attr("name").strip().toLowerCase(Locale.ROOT)))
                .map(tag -> tag.attr("content"));
        return of(Stream.concat(meta, headers.flatMap(header -> mine(header, name)))
                .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet()));
    }

    /** For what is no HTML. */
    static Directives ofHeaders(Stream<String> headers, String robot) {
        return of(Document.createShell(""), headers, robot);
    }

    private static Directives of(Set<String> words) {
        boolean none = words.contains("none");
        return new Directives(!none && !words.contains("noindex"), !none && !words.contains("nofollow"));
    }

    /** The header's directives, when it names this robot or none. */
    private static Stream<String> mine(String header, String name) {
        int colon = header.indexOf(':');
        String before = colon < 0 ? "" : header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        boolean named = !before.isEmpty() && !before.contains(",") && !before.equals("unavailable_after");
        return named && !before.equals(name) ? Stream.empty() : Stream.of(named ? header.substring(colon + 1) : header);
    }
}
