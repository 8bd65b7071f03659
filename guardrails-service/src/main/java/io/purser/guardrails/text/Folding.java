package io.purser.guardrails.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** One pass over a text: each letter with its marks is folded by itself, so that its place in the original stays known. */
final class Folding {

    /** As many marks as real text puts on a letter (the stream-safe limit of UAX #15); a pile of thousands would cost their square. */
    private static final int MARKS_AT_MOST = 30;

    /** ASCII in disguise, which nobody sees and models read. */
    private static final int TAGS = 0xE0000;

    /** Letters for flags. */
    private static final int FLAG_A = 0x1F1E6;

    private final String original;
    private final StringBuilder plain;
    private int[] places;

    Folding(String original) {
        this.original = original;
        this.plain = new StringBuilder(original.length());
        this.places = new int[original.length() + 1];
        for (int at = 0; at < original.length(); ) {
            at = fold(at);
        }
        place(original.length());
        Lookalikes.fold(plain);
    }

    String text() {
        return plain.toString();
    }

    /** One for each character, and one behind the last. */
    int[] places() {
        return Arrays.copyOf(places, plain.length() + 1);
    }

    /** Takes the letter that stands there, with its marks; returns where the next one stands. */
    private int fold(int at) {
        int letter = original.codePointAt(at);
        int end = afterMarks(at + Character.charCount(letter));
        if (letter < 0x80 && end == at + 1) {
            append(Character.isISOControl(letter) && letter != '\n' ? ' ' : Character.toLowerCase(letter), at);
        } else {
            seen(original.substring(at, end)).codePoints().forEach(c -> append(c, at));
        }
        return end;
    }

    private int afterMarks(int afterLetter) {
        int end = afterLetter;
        for (int marks = 0; marks < MARKS_AT_MOST && isMark(end); marks++) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private boolean isMark(int at) {
        return at < original.length() && isMark(original, at);
    }

    private static boolean isMark(String text, int at) {
        int type = Character.getType(text.codePointAt(at));
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String seen(String letter) {
        int first = letter.codePointAt(0);
        if (first > TAGS + 0x1F && first < TAGS + 0x7F) {
            return Character.toString(first - TAGS).toLowerCase(Locale.ROOT);
        }
        if (first >= FLAG_A && first < FLAG_A + 26) {
            return Character.toString(first - FLAG_A + 'a');
        }
        String form = Normalizer.normalize(letter, Normalizer.Form.NFKC);
        return (takesAccents(first) ? withoutMarks(form) : form).toLowerCase(Locale.ROOT);
    }

    private static boolean takesAccents(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case LATIN, GREEK, CYRILLIC, COMMON, INHERITED -> true;
            default -> false;
        };
    }

    private static String withoutMarks(String form) {
        String parts = Normalizer.normalize(form, Normalizer.Form.NFKD);
        var kept = new StringBuilder(parts.length());
        for (int at = 0; at < parts.length(); at += Character.charCount(parts.codePointAt(at))) {
            if (!isMark(parts, at)) {
                kept.appendCodePoint(parts.codePointAt(at));
            }
        }
        return kept.toString();
    }

    private void append(int letter, int at) {
        if (!isInvisible(letter)) {
            place(at);
            plain.appendCodePoint(Lookalikes.sign(letter));
        }
    }

    private void place(int at) {
        if (plain.length() + 2 > places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[plain.length()] = at;
        places[plain.length() + 1] = at;
    }

    private static boolean isInvisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default ->
                letter == 0x115F || letter == 0x1160 || letter == 0x3164; // Hangul fillers: letters without a shape
        };
    }
}
