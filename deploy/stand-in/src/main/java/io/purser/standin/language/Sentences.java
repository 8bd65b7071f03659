package io.purser.standin.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences of running text, each with its own closing mark. */
public final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?…]+[\"'”’)]*(?=\\s+[\"'“‘(]?[\\p{Lu}\\p{N}¿¡]|\\s*$)|\\n+");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i)(?:^|\\s|\\()(?:e\\.g|i\\.e|mr|mrs|ms|dr|no|nr|approx|vs|etc|inc|ltd|st|p\\.m|a\\.m)\\.$");

    private Sentences() {}

    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            String sentence = text.substring(from, end.end());
            if (!ABBREVIATION.matcher(sentence).find() || end.end() == text.length()) {
                add(sentence, sentences);
                from = end.end();
            }
        }
        add(text.substring(from), sentences);
        return sentences;
    }

    private static void add(String sentence, List<String> sentences) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }

    /** With a capital in front and a mark at the end. */
    public static String whole(String sentence) {
        String text = sentence.strip();
        if (text.isEmpty()) {
            return text;
        }
        String begun = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return begun.matches("(?s).*[.!?…:][\"'”’)]*") ? begun : begun + ".";
    }

    /** "a", "a and b", "a, b and c". */
    public static String list(List<String> parts, String lastWord) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + lastWord + " " + parts.getLast();
    }
}
