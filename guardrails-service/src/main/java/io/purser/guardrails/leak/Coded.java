package io.purser.guardrails.leak;

import java.util.stream.Stream;

/** Whether it is worth looking for codes in a text: to look takes longer than all the rest. */
final class Coded {

    /** Of a word that may be bytes in digits, or letters with signs between them. */
    private static final int LONG = 20;

    private static final int SHORT = 3;
    private static final int SHORT_WORDS = 6;

    /** In place of letters. */
    private static final String SIGNS = "013457@$";

    private Coded() {}

    static boolean mayBe(String text) {
        return Stream.of(" the ", " and ", " you").noneMatch(text::contains) || hasOddWords(text);
    }

    /** A long one, a row of very short ones, or one with a sign among its letters. */
    private static boolean hasOddWords(String text) {
        int shortOnes = 0;
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = endOfWord(text, start);
            if (end > start) {
                shortOnes = end - start <= SHORT ? shortOnes + 1 : 0;
            }
            if (shortOnes >= SHORT_WORDS || end - start >= LONG || hasSignInside(text, start, end)) {
                return true;
            }
        }
        return false;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    private static boolean hasSignInside(String text, int start, int end) {
        for (int at = start + 1; at < end - 1; at++) {
            if (SIGNS.indexOf(text.charAt(at)) >= 0
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }
}
