package io.purser.knowledge.bench;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A web page's main part as Markdown: headings, paragraphs and lists, which is what chunks are cut along. */
final class HtmlPage {

    private static final String PARTS = "h1, h2, h3, h4, h5, h6, p, li, td, pre";

    private HtmlPage() {}

    static String markdown(String html) {
        return Jsoup.parse(html).select("main").select(PARTS).stream()
                .filter(part -> !part.text().isBlank())
                .filter(part -> !part.parents().is("li, td"))
                .map(HtmlPage::part)
                .collect(Collectors.joining("\n\n"));
    }

    private static String part(Element part) {
        String name = part.normalName();
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> "#".repeat(name.charAt(1) - '0') + " " + part.text();
            case "li" -> "- " + part.text();
            default -> part.text();
        };
    }
}
