package io.purser.guardrails.classify;

import java.util.Arrays;

/**
 * A text as the set of its runs, each hashed to a number: words and pairs of words, and three to five characters in a row; of
 * scripts without blanks one and two characters as well. Digits are all alike.
 */
public final class Grams {

    /** How many numbers there are; two runs seldom share one. */
    public static final int BUCKETS = 1 << 18;

    private static final int LONGEST = 5;
    private static final char FIRST_IDEOGRAPHIC = 0x2E80;
    private static final int WORD = 0x3C6EF372;
    private static final int PAIR = 0x1B873593;

    private final int[] found;
    private int size;

    private Grams(int characters) {
        found = new int[characters * 7 + 16];
    }

    /** Sorted, each once. The work grows with the length: callers hand in windows. */
    public static int[] of(CharSequence plain) {
        char[] text = squeezed(plain);
        var grams = new Grams(text.length);
        grams.addCharacters(text);
        grams.addWords(text);
        return grams.distinct();
    }

    /** One blank for any number of them, one at each end. */
    private static char[] squeezed(CharSequence plain) {
        var text = new StringBuilder(plain.length() + 2).append(' ');
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isWhitespace(c)) {
                text.append(Character.isDigit(c) ? '0' : c);
            } else if (text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return text.append(' ').toString().toCharArray();
    }

    private void addCharacters(char[] text) {
        for (int start = 0; start < text.length; start++) {
            int hash = 17;
            for (int length = 1; length <= LONGEST && start + length <= text.length; length++) {
                char c = text[start + length - 1];
                hash = hash * 31 + c;
                if (length >= 3 || c >= FIRST_IDEOGRAPHIC) {
                    add(hash + length);
                }
            }
        }
    }

    private void addWords(char[] text) {
        int before = 0;
        for (int start = 0; start < text.length; start++) {
            int hash = WORD;
            int end = start;
            while (end < text.length && Character.isLetterOrDigit(text[end])) {
                hash = hash * 31 + text[end++];
            }
            if (end > start) {
                add(hash);
                add(before * PAIR + hash);
                before = hash;
                start = end;
            }
        }
    }

    private void add(int hash) {
        int mixed = hash * 0x85EBCA6B;
        mixed ^= mixed >>> 15;
        mixed *= 0xC2B2AE35;
        found[size++] = (mixed ^ mixed >>> 13) & (BUCKETS - 1);
    }

    private int[] distinct() {
        Arrays.sort(found, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || found[i] != found[kept - 1]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }
}
