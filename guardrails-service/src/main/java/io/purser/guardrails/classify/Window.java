package io.purser.guardrails.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text that is looked at by itself.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record Window(int start, int end) {

    /** What is shorter is looked at together with what follows. */
    private static final int SHORTEST = 40;

    private static final int LONGEST = 300;

    /** Of a longer text the beginning stands for the whole; the rest is seen window by window. */
    private static final int WHOLE = 1_500;

    /** The whole first, then its sentences, if there are several. */
    public static List<Window> of(String text) {
        var windows = new ArrayList<Window>();
        windows.add(new Window(0, Math.min(text.length(), WHOLE)));
        var sentences = sentences(text);
        if (sentences.size() > 1) {
            windows.addAll(sentences);
        }
        return windows;
    }

    private static List<Window> sentences(String text) {
        var sentences = new ArrayList<Window>();
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            sentences.add(new Window(start, end));
            start = end;
        }
        return sentences;
    }

    private static int end(String text, int start) {
        int latest = Math.min(text.length(), start + LONGEST);
        for (int at = start + SHORTEST; at < latest; at++) {
            if (isEnd(text, at) && text.length() - at > SHORTEST) {
                return at + 1;
            }
        }
        return latest == text.length() ? latest : afterBlank(text, start, latest);
    }

    private static boolean isEnd(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '。', '！', '？', '؟' -> true;
            case '.', '!', '?', ';' -> at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
            default -> false;
        };
    }

    private static int afterBlank(String text, int start, int latest) {
        int blank = text.lastIndexOf(' ', latest);
        return blank > start + SHORTEST ? blank : latest;
    }

    public String in(String text) {
        return text.substring(start, end);
    }
}
