package io.purser.guardrails.text;

import io.purser.contract.event.Verdict.Span;
import java.util.Locale;

/**
 * A text in the one form in which detectors read it, and where in the original each of its characters stood: lower case,
 * compatibility forms folded (NFKC), accents off Latin, Greek and Cyrillic letters, nothing invisible, and Latin letters
 * where letters of another script only look like them.
 */
public final class PlainText {

    private final int originalLength;
    private final String text;
    private final int[] places;

    private PlainText(int originalLength, String text, int[] places) {
        this.originalLength = originalLength;
        this.text = text;
        this.places = places;
    }

    public static PlainText of(String original) {
        return isAscii(original) ? ascii(original) : folded(original);
    }

    public String text() {
        return text;
    }

    /** Where in the original the part from {@code start} (inclusive) to {@code end} (exclusive) stood. */
    public Span origin(int start, int end) {
        int from = place(start);
        return new Span(from, Math.max(place(end), Math.min(from + 1, originalLength)));
    }

    private int place(int index) {
        return places.length == 0 ? index : places[index];
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80 && c >= ' ' || c == '\n' || c == '\t' || c == '\r');
    }

    private static PlainText ascii(String original) {
        return new PlainText(original.length(), original.toLowerCase(Locale.ROOT), new int[0]);
    }

    private static PlainText folded(String original) {
        var folding = new Folding(original);
        return new PlainText(original.length(), folding.text(), folding.places());
    }
}
