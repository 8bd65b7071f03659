package io.purser.guardrails.text;

import io.purser.contract.event.Verdict.Span;

/** A string as it stands in a JSON document, escapes and all, and where in it each of the characters is that it says. */
final class Literal {

    private static final int ESCAPED = 2;
    private static final int IN_HEX = 6;

    private final String words;
    private final int[] units;

    /** @param start of the string in the document, its quotation mark */
    Literal(String document, int start, String words) {
        this.words = words;
        units = new int[words.length() + 1];
        units[0] = start + 1;
        for (int i = 0; i < words.length(); i++) {
            units[i + 1] = units[i] + length(document, units[i]);
        }
    }

    /** Where in the document that part of the words stands. Of a character of two units both go. */
    Span place(int from, int to) {
        return new Span(units[isBetweenHalves(from) ? from - 1 : from], units[isBetweenHalves(to) ? to + 1 : to]);
    }

    private boolean isBetweenHalves(int at) {
        return at > 0 && at < words.length() && Character.isSurrogatePair(words.charAt(at - 1), words.charAt(at));
    }

    private static int length(String document, int at) {
        if (document.charAt(at) != '\\') {
            return 1;
        }
        return document.charAt(at + 1) == 'u' ? IN_HEX : ESCAPED;
    }
}
