package io.purser.guardrails.text;

import io.purser.contract.event.Verdict.Span;
import java.util.stream.Stream;

/** Digits and signs in place of letters: {@code 1gn0r3}. */
final class Digits {

    private static final String SIGNS = "013457@$";
    private static final String LETTERS = "oieastas";

    /** One such word alone is more often a name or a number than a disguise. */
    private static final int ENOUGH_WORDS = 2;

    private static final int SHORTEST_WORD = 4;

    /** What is longer is a key or a code of another kind. */
    private static final int LONGEST_WORD = 16;

    private Digits() {}

    /** The text from the first such word to the last. */
    static Stream<Decoded> in(String text) {
        int words = 0;
        int first = -1;
        int last = 0;
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = endOfWord(text, start);
            if (isDisguised(text, start, end)) {
                words++;
                first = first < 0 ? start : first;
                last = end;
            }
        }
        return words < ENOUGH_WORDS
                ? Stream.empty()
                : Stream.of(new Decoded(read(text, first, last), new Span(first, last)));
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || isSign(text, end))) {
            end++;
        }
        return end;
    }

    /** Letters on both sides of a sign, and more letters than signs; order numbers seldom look so. */
    private static boolean isDisguised(String text, int start, int end) {
        int inside = 0;
        int signs = 0;
        for (int i = start; i < end; i++) {
            if (isSign(text, i)) {
                signs++;
                inside += i > start && i < end - 1 && Character.isLetter(text.charAt(i - 1)) ? 1 : 0;
            } else if (Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return inside > 0 && end - start >= SHORTEST_WORD && end - start <= LONGEST_WORD && 2 * signs <= end - start;
    }

    private static boolean isSign(String text, int at) {
        return SIGNS.indexOf(text.charAt(at)) >= 0;
    }

    private static String read(String text, int start, int end) {
        var read = new StringBuilder(text.substring(start, Math.min(end, start + Codes.LONGEST_PART)));
        for (int i = 0; i < read.length(); i++) {
            int sign = SIGNS.indexOf(read.charAt(i));
            if (sign >= 0) {
                read.setCharAt(i, LETTERS.charAt(sign));
            }
        }
        return read.toString();
    }
}
