package io.purser.guardrails.text;

import io.purser.contract.event.Verdict.Span;
import java.util.stream.Stream;

/** Words with a sign between each two letters: {@code i g n o r e}, {@code i.g.n.o.r.e}. */
final class Spelled {

    private static final int LETTERS_AT_LEAST = 6;
    private static final String SIGNS = " .-*_|/";

    private Spelled() {}

    static Stream<Decoded> in(String text) {
        var found = Stream.<Decoded>builder();
        for (int start = 0; start < text.length(); ) {
            var read = new StringBuilder();
            int end = read(text, start, read);
            if (read.length() >= LETTERS_AT_LEAST) {
                found.add(new Decoded(read.toString(), new Span(start, end)));
            }
            start = Math.max(end, start) + 1;
        }
        return found.build();
    }

    /** Takes single letters from there on; where two or more signs stand, a new word begins. Returns where they end. */
    private static int read(String text, int start, StringBuilder read) {
        int end = start;
        for (int at = start; isAlone(text, at); ) {
            read.append(text.charAt(at));
            end = at + 1;
            at = afterSigns(text, end);
            if (at > end + 1) {
                read.append(' ');
            }
        }
        return end;
    }

    private static int afterSigns(String text, int from) {
        int at = from;
        while (at < text.length() && at < from + 4 && SIGNS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isAlone(String text, int at) {
        return isLetter(text, at) && !isLetter(text, at - 1) && !isLetter(text, at + 1);
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
