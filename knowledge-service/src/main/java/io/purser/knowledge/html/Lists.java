package io.purser.knowledge.html;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lists as Markdown, those inside others indented. */
final class Lists {

    private static final String INDENT = "  ";

    private Lists() {}

    static String markdown(Element list) {
        return lines(list, "").collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Element list, String indent) {
        boolean numbered = list.normalName().equals("ol");
        return list.children().stream()
                .flatMap(item -> item(item, indent, mark(item, numbered)))
                .filter(line -> !Text.isMarkupOnly(line));
    }

    private static String mark(Element item, boolean numbered) {
        return switch (item.normalName()) {
            case "dt" -> "";
            case "dd" -> ": ";
            default -> numbered ? (item.elementSiblingIndex() + 1) + ". " : "- ";
        };
    }

    private static Stream<String> item(Element item, String indent, String mark) {
        String own = Text.markdown(item.childNodes().stream()
                .filter(child -> !isList(child))
                .map(Lists::text)
                .collect(Collectors.joining(" ")));
        var inner = item.children().stream().filter(Lists::isList).flatMap(list -> lines(list, indent + INDENT));
        return Stream.concat(
                own.isEmpty() ? Stream.empty() : Stream.of(indent + mark + own),
                isList(item) ? lines(item, indent + INDENT) : inner);
    }

    private static String text(Node node) {
        return switch (node) {
            case TextNode text -> text.getWholeText();
            case Element element -> element.text();
            default -> "";
        };
    }

    private static boolean isList(Node node) {
        return node instanceof Element element
                && (element.normalName().equals("ul") || element.normalName().equals("ol"));
    }
}
