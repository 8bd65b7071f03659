package io.purser.standin.web;

import java.util.ArrayList;
import java.util.List;

/** Text in the pieces in which it is streamed: a few words each. */
final class Pieces {

    private static final int LENGTH = 24;

    private Pieces() {}

    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** At a space when one is near, and never between the halves of one character. */
    private static int end(String text, int from) {
        int to = from + LENGTH;
        if (to >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', to);
        if (space > from) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
    }
}
