package io.purser.guardrails.personal.names;

import java.util.Locale;

/** What the tagger sees of a token, as hashes. */
record Sight(int word, int shape, int prefix2, int prefix3, int suffix2, int suffix3, int suffix4, int ordinary) {

    /** Before the first token and after the last. */
    static final Sight EDGE = new Sight(7, 7, 7, 7, 7, 7, 7, 7);

    /** A longer word says no more by its middle. */
    private static final int LONGEST = 32;

    static Sight of(String text, Token token, OrdinaryWords ordinary) {
        String written = text.substring(token.start(), Math.min(token.end(), token.start() + LONGEST));
        String word = written.toLowerCase(Locale.ROOT);
        return new Sight(
                word.hashCode(),
                shape(written),
                beginning(word, 2),
                beginning(word, 3),
                ending(word, 2),
                ending(word, 3),
                ending(word, 4),
                ordinary.contains(word.hashCode()) ? 1 : 0);
    }

    /** The same without knowing the word: what is learned so holds for words that were never seen. */
    Sight unknown() {
        return new Sight(11, shape, prefix2, prefix3, suffix2, suffix3, suffix4, ordinary);
    }

    private static int beginning(String word, int length) {
        return word.substring(0, Math.min(length, word.length())).hashCode();
    }

    private static int ending(String word, int length) {
        return word.substring(Math.max(0, word.length() - length)).hashCode();
    }

    /** Which kinds of signs there are in what order, each run once; a number by how many digits it has. */
    private static int shape(String word) {
        int shape = 1;
        int last = 0;
        for (int i = 0; i < word.length(); i++) {
            int kind = kind(word.charAt(i));
            shape = kind == last && kind != 'd' ? shape : 31 * shape + kind;
            last = kind;
        }
        return word.length() == 1 ? shape + 1_000_003 : shape;
    }

    private static int kind(char c) {
        if (Character.isDigit(c)) {
            return 'd';
        }
        if (Character.isUpperCase(c)) {
            return 'X';
        }
        if (Character.isLowerCase(c)) {
            return 'x';
        }
        return Character.isLetter(c) ? 'o' : c;
    }
}
