package io.purser.knowledge.html;

import io.purser.knowledge.chunk.Block;
import io.purser.knowledge.chunk.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads an element's text along its headings: paragraphs as prose, lists, tables and code as Markdown. */
final class Blocks {

    private static final String STRUCTURE =
            "h1, h2, h3, h4, h5, h6, p, ul, ol, dl, table, pre, blockquote, div, section, article";

    private final String title;
    private final List<Section> sections = new ArrayList<>();
    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private final StringBuilder line = new StringBuilder();
    private List<Block> blocks = new ArrayList<>();

    private Blocks(String title) {
        this.title = title;
    }

    static List<Section> of(String title, Element part) {
        var reading = new Blocks(title);
        reading.walk(part);
        reading.endSection();
        return reading.sections;
    }

    private void walk(Element parent) {
        for (Node child : parent.childNodes()) {
            switch (child) {
                case TextNode text -> line.append(text.getWholeText());
                case Element element -> take(element);
                default -> {}
            }
        }
        endLine();
    }

    private void take(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> begin(element);
            case "summary" -> alone("**" + text(element) + "**", true);
            case "ul", "ol", "dl" -> list(element);
            case "table" -> table(element);
            case "pre" -> alone("```\n" + element.wholeText().strip() + "\n```", false);
            case "br" -> line.append('\n');
            case "button", "form", "label" -> apart(element);
            default -> other(element);
        }
    }

    private void other(Element element) {
        if (element.isBlock() || !element.select(STRUCTURE).isEmpty()) {
            apart(element);
        } else {
            line.append(' ').append(element.wholeText()).append(' ');
        }
    }

    private void apart(Element element) {
        endLine();
        walk(element);
    }

    private void begin(Element heading) {
        String words = Text.clean(heading.text());
        endLine();
        if (!words.isEmpty()) {
            endSection();
            int level = heading.normalName().charAt(1) - '0';
            headings.tailMap(level, true).clear();
            headings.put(level, words);
        }
    }

    private void list(Element list) {
        if (list.select("h1, h2, h3, h4, h5, h6, table, pre").isEmpty()) {
            alone(Lists.markdown(list), false);
        } else {
            list.children().forEach(this::apart);
        }
    }

    private void table(Element table) {
        if (Tables.isData(table)) {
            alone(Tables.markdown(table), false);
        } else {
            apart(table);
        }
    }

    private void alone(String text, boolean prose) {
        endLine();
        if (!Text.isMarkupOnly(text)) {
            blocks.add(new Block(text, prose));
        }
    }

    private void endLine() {
        String text = Text.markdown(line.toString());
        line.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(new Block(text, true));
        }
    }

    private void endSection() {
        endLine();
        if (!blocks.isEmpty()) {
            sections.add(new Section(path(), blocks, null));
            blocks = new ArrayList<>();
        }
    }

    private List<String> path() {
        var path = new ArrayList<String>(title.isEmpty() ? List.of() : List.of(title));
        headings.values().stream().filter(words -> !words.equals(title)).forEach(path::add);
        return path;
    }

    private static String text(Element element) {
        return Text.markdown(element.text());
    }
}
