package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes in XHTML as it is parsed: headings, paragraphs and tables. */
final class Xhtml extends DefaultHandler {

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private final TextLimit limit = new TextLimit();
    private final List<Consumer<Outline>> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<List<String>> table = new ArrayList<>();
    private int tables;
    private boolean inBody;

    /** What was taken in, below that title. */
    List<Section> sections(String title) {
        var outline = new Outline(title);
        parts.forEach(part -> part.accept(outline));
        return outline.sections();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "body" -> inBody = true;
            case "table" -> tables++;
            case "tr" -> row();
            case "td", "th" -> clearInTable();
            case "br" -> text.append('\n');
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inBody) {
            limit.take(length);
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (tables > 0) {
            endInTable(name);
        } else if (HEADING.matcher(name).matches()) {
            int level = name.charAt(1) - '0';
            String words = taken();
            parts.add(outline -> outline.heading(level, words));
        } else if (name.equals("p") || name.equals("div") || name.equals("body")) {
            String words = taken();
            parts.add(outline -> outline.block(words, true));
        }
    }

    private void row() {
        if (tables == 1) {
            table.add(new ArrayList<>());
        }
    }

    private void clearInTable() {
        if (tables == 1) {
            text.setLength(0);
        }
    }

    /** A table in a cell is that cell's text. */
    private void endInTable(String name) {
        switch (name) {
            case "td", "th" -> endCell();
            case "p", "tr" -> text.append('\n');
            case "table" -> endTable();
            default -> {}
        }
    }

    private void endCell() {
        if (tables == 1 && !table.isEmpty()) {
            table.getLast().add(taken().replaceAll("\\s+", " ").strip());
        } else {
            text.append(' ');
        }
    }

    private void endTable() {
        if (--tables == 0) {
            String words = written();
            parts.add(outline -> outline.block(words, false));
            table.clear();
            text.setLength(0);
        }
    }

    private String written() {
        var rows = table.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .map(row -> "| " + String.join(" | ", row) + " |")
                .toList();
        int columns = table.stream().mapToInt(List::size).max().orElse(0);
        var line = Stream.of("|" + " --- |".repeat(columns)).filter(dashes -> rows.size() > 1);
        return Stream.of(rows.stream().limit(1), line, rows.stream().skip(1))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private String taken() {
        String words = text.toString();
        text.setLength(0);
        return words;
    }
}
