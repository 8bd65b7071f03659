package io.purser.guardrails.personal.names;

import java.util.ArrayList;
import java.util.List;

/** A word, a number, one other sign, or the end of a line, by its place in the text (UTF-16 units). */
record Token(int start, int end) {

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            if (text.charAt(at) == '\n' || !Character.isWhitespace(text.charAt(at))) {
                tokens.add(new Token(at, end));
            }
            at = end;
        }
        return tokens;
    }

    private static int end(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        if (Character.isDigit(first)) {
            return runOfDigits(text, end);
        }
        return isLetter(first) ? runOfLetters(text, end) : end;
    }

    private static int runOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int runOfLetters(String text, int from) {
        int end = from;
        while (end < text.length() && (isLetter(text.codePointAt(end)) || joins(text, end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean joins(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019' || c == '-')
                && at + 1 < text.length()
                && Character.isLetter(text.codePointAt(at + 1));
    }
}
