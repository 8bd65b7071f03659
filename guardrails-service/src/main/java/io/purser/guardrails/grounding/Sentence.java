package io.purser.guardrails.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence or a line by its place in the text (UTF-16 units). */
public record Sentence(int start, int end) {

    private static final Pattern END = Pattern.compile(
            "(?<=\\p{Ll}\\p{Ll}|[\\d)\"'%\u2019\u201d])[.!?]++[\"')\u201d]?+(?=\\s)|[\u3002\uff01\uff1f]|\\n");

    /** One that never ends is cut. */
    private static final int LONGEST = 2_000;

    public static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        int start = 0;
        for (Matcher end = END.matcher(text); end.find(); start = end.end()) {
            add(text, start, end.end(), sentences);
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static void add(String text, int start, int end, List<Sentence> sentences) {
        for (int from = start; from < end; from += LONGEST) {
            int to = Math.min(end, from + LONGEST);
            if (!text.substring(from, to).isBlank()) {
                sentences.add(new Sentence(from, to));
            }
        }
    }
}
