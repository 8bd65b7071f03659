package io.purser.knowledge.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads Markdown into sections. Plain text is Markdown without headings. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

    private static final int TOP = 1;

    private final String text;
    private final List<Section> sections = new ArrayList<>();
    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private List<Block> blocks = new ArrayList<>();
    private boolean pages;
    private String title;

    private Markdown(String title, String text) {
        this.title = title;
        this.text = text;
    }

    /**
     * Sections in their order. A document with several headings of the first level is a row of pages, and each of them is the
     * title of its own only.
     *
     * @param name what the document is called when it does not say so itself, by front matter or a first heading
     */
    public static Document read(String name, String text) {
        return new Markdown(name, text).read();
    }

    static String plain(String markdown) {
        return PLAIN.render(PARSER.parse(markdown)).strip();
    }

    private Document read() {
        var document = PARSER.parse(text);
        var matter = FrontMatter.of(document);
        pages = matter.title().isEmpty() && topHeadings(document) > 1;
        title = matter.title()
                .or(() -> pages ? Optional.empty() : firstHeading(document))
                .orElse(title);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            take(node);
        }
        endSection();
        return new Document(title, matter.url(), matter.language(), matter.labels(), sections);
    }

    private void take(Node node) {
        switch (node) {
            case Heading heading -> begin(heading);
            case YamlFrontMatterBlock _, ThematicBreak _ -> {}
            case Paragraph paragraph -> blocks.add(new Block(written(paragraph), true));
            default -> blocks.add(new Block(written(node), false));
        }
    }

    private void begin(Heading heading) {
        String words = PLAIN.render(heading).strip();
        if (!words.isEmpty()) {
            endSection();
            headings.tailMap(heading.getLevel(), true).clear();
            headings.put(heading.getLevel(), words);
        }
    }

    private void endSection() {
        if (!blocks.isEmpty()) {
            sections.add(new Section(path(), blocks, null));
            blocks = new ArrayList<>();
        }
    }

    private List<String> path() {
        var path = new ArrayList<String>();
        if (!pages || !headings.containsKey(TOP)) {
            path.add(title);
        }
        headings.values().stream().filter(words -> !words.equals(title)).forEach(path::add);
        return path;
    }

    private static long topHeadings(Node document) {
        return Stream.iterate(document.getFirstChild(), Objects::nonNull, Node::getNext)
                .filter(node -> node instanceof Heading heading && heading.getLevel() == TOP)
                .count();
    }

    private static Optional<String> firstHeading(Node document) {
        return document.getFirstChild() instanceof Heading heading && heading.getLevel() == TOP
                ? Optional.of(PLAIN.render(heading).strip()).filter(words -> !words.isEmpty())
                : Optional.empty();
    }

    private String written(Node node) {
        var spans = node.getSourceSpans();
        int from = spans.getFirst().getInputIndex();
        int to = spans.getLast().getInputIndex() + spans.getLast().getLength();
        return text.substring(from, to);
    }
}
