package io.purser.guardrails.text;

import io.purser.contract.event.Verdict.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Codes in which a text can hide words from a filter, while a model reads them with ease. */
public final class Codes {

    /** A text with more than that many coded parts is looked at as far as that. */
    private static final int PARTS = 8;

    /** A longer part is decoded up to here. */
    static final int LONGEST_PART = 4_000;

    private static final Set<String> COMMON = Set.of(
            "the",
            "you",
            "your",
            "and",
            "all",
            "are",
            "not",
            "with",
            "for",
            "that",
            "what",
            "ignore",
            "instructions",
            "previous");
    private static final int ENOUGH_COMMON = 3;

    private Codes() {}

    /** The coded parts, decoded; those that hold another code inside, both times. The work is bounded by the text's length. */
    public static List<Decoded> in(String original) {
        var found = new ArrayList<Decoded>();
        for (Decoded part : once(original)) {
            found.add(part);
            once(part.text()).stream().limit(1).forEach(inner -> found.add(new Decoded(inner.text(), part.span())));
        }
        return found;
    }

    private static List<Decoded> once(String text) {
        return Stream.of(Bytes.in(text), Spelled.in(text), Digits.in(text), turned(text))
                .flatMap(found -> found)
                .limit(PARTS)
                .toList();
    }

    /** ROT13 of the whole, if that makes English of what was none. */
    private static Stream<Decoded> turned(String text) {
        if (text.length() > LONGEST_PART || commonWords(text) > 0) {
            return Stream.empty();
        }
        String turned = text.chars()
                .map(Codes::turned)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return commonWords(turned) < ENOUGH_COMMON
                ? Stream.empty()
                : Stream.of(new Decoded(turned, new Span(0, text.length())));
    }

    private static int turned(int c) {
        if (c >= 'a' && c <= 'z') {
            return 'a' + (c - 'a' + 13) % 26;
        }
        return c >= 'A' && c <= 'Z' ? 'A' + (c - 'A' + 13) % 26 : c;
    }

    private static int commonWords(String text) {
        int count = 0;
        for (int start = 0; start < text.length(); start++) {
            int end = start;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end - start >= 3
                    && end - start <= 12
                    && COMMON.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                count++;
            }
            start = end;
        }
        return count;
    }
}
