package io.purser.knowledge.chunk;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts a block that is too long, where it hurts least: between lines, else sentences, else words, else anywhere. */
final class Cuts {

    private static final List<Function<String, List<String>>> OF_PROSE =
            List.of(Cuts::sentences, Cuts::words, Cuts::characters);
    private static final List<Function<String, List<String>>> OF_LINES =
            List.of(Cuts::lines, Cuts::sentences, Cuts::words, Cuts::characters);

    private static final Locale THAI = Locale.of("th");
    private static final int FEW = 10;
    private static final int MANY = 240;
    private static final Pattern END_OF_LINE = Pattern.compile("(?<=\n)");

    private Cuts() {}

    /** The block whole when it has at most that many words, else its sentences or lines, each of at most that many. */
    static Stream<Unit> of(Block block, int most) {
        var pieces = cut(block.text(), most, block.prose() ? OF_PROSE : OF_LINES)
                .filter(piece -> !piece.isBlank())
                .toList();
        return IntStream.range(0, pieces.size()).mapToObj(i -> Unit.of(pieces.get(i), i == 0));
    }

    /** The sentences of some lines; those of more words in pieces of that many. */
    static List<String> sentences(String text, int most) {
        return lines(text).stream()
                .flatMap(line -> sentences(line).stream())
                .flatMap(sentence -> cut(sentence, most, List.of(Cuts::words, Cuts::characters)))
                .toList();
    }

    private static Stream<String> cut(String text, int most, List<Function<String, List<String>>> ways) {
        return ways.isEmpty() || Words.in(text) <= most
                ? Stream.of(text)
                : ways.getFirst().apply(text).stream().flatMap(piece -> cut(piece, most, ways.subList(1, ways.size())));
    }

    private static List<String> lines(String text) {
        return List.of(END_OF_LINE.split(text));
    }

    /** A line's end inside a paragraph does not end the sentence. */
    private static List<String> sentences(String text) {
        return between(BreakIterator.getSentenceInstance(Locale.ROOT), text.replace('\n', ' '), text);
    }

    /** Some words each. Only of Thai does Java know where words end that have no spaces between them. */
    private static List<String> words(String text) {
        var language = text.codePoints().anyMatch(Cuts::isThai) ? THAI : Locale.ROOT;
        return some(between(BreakIterator.getLineInstance(language), text, text), Words::in, FEW);
    }

    private static boolean isThai(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.THAI;
    }

    private static List<String> characters(String text) {
        return some(between(BreakIterator.getCharacterInstance(Locale.ROOT), text, text), String::length, MANY);
    }

    private static List<String> between(BreakIterator breaks, String seen, String text) {
        breaks.setText(seen);
        var pieces = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static List<String> some(List<String> pieces, ToIntFunction<String> length, int enough) {
        var joined = new ArrayList<String>();
        var open = new StringBuilder();
        int soFar = 0;
        for (String piece : pieces) {
            open.append(piece);
            soFar += length.applyAsInt(piece);
            if (soFar >= enough) {
                joined.add(open.toString());
                open.setLength(0);
                soFar = 0;
            }
        }
        if (!open.isEmpty()) {
            joined.add(open.toString());
        }
        return joined;
    }
}
