package io.purser.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Text in two columns: who or what, and the words. */
final class Lines {

    private static final int LABEL = 11;
    private static final int WIDTH = 100;

    private Lines() {}

    static String labelled(String label, String text) {
        return "%-11s%s".formatted(label, String.join("\n" + " ".repeat(LABEL), wrapped(text, WIDTH)));
    }

    static String note(String text) {
        String margin = " ".repeat(LABEL + 2);
        return margin + String.join("\n" + margin, wrapped(text, WIDTH - 2));
    }

    /** The text itself, not its JSON form, when it is a text. */
    static String compact(JsonNode node) {
        return node.isTextual() ? node.textValue() : node.toString();
    }

    /** As much as fits into one line. */
    static String start(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int longest = 70;
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, width, lines);
        }
        return lines;
    }

    private static void wrap(String paragraph, int width, List<String> lines) {
        String rest = paragraph;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
    }
}
