package io.purser.guardrails.personal;

/** Digits of any script, dashes, blanks and full-width signs as their ASCII forms; every sign keeps its place. */
final class PlainSigns {

    private PlainSigns() {}

    static String of(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 0x80) {
                plain.setCharAt(i, plain(c));
            }
        }
        return plain.toString();
    }

    private static char plain(char c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        return Character.isSpaceChar(c) ? ' ' : c;
    }
}
