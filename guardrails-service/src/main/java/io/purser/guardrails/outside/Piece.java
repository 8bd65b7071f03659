package io.purser.guardrails.outside;

import io.purser.contract.event.Verdict.Span;
import java.util.ArrayList;
import java.util.List;

/** A part of a text, and its score. */
record Piece(int start, String text, double score) {

    /** Over the whole of the text; each begins a quarter before the end of the one before, as what is looked for may lie between. */
    static List<Piece> of(String text, int longest) {
        var pieces = new ArrayList<Piece>();
        int step = Math.max(1, longest - longest / 4);
        int start = 0;
        do {
            int end = Math.min(text.length(), start + longest);
            pieces.add(new Piece(start, text.substring(start, end), 0));
            start += step;
        } while (start + longest / 4 < text.length());
        return pieces;
    }

    Piece scored(double found) {
        return new Piece(start, text, found);
    }

    boolean isWhole(int length) {
        return text.length() == length;
    }

    Span place() {
        return new Span(start, start + text.length());
    }
}
