package io.purser.knowledge.chunk;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cuts a block that is too long, where it hurts least: between lines, else sentences, else words, else anywhere. */
final class Cuts {

    private static final List<Function<String, List<String>>> OF_PROSE =
            List.of(Cuts::sentences, Cuts::words, Cuts::characters);
    private static final List<Function<String, List<String>>> OF_LINES =
            List.of(Cuts::lines, Cuts::sentences, Cuts::words, Cuts::characters);

    private Cuts() {}

    /** The block's text in parts of at most that many words. */
    static Stream<String> of(Block block, int most) {
        return cut(block.text(), most, block.prose() ? OF_PROSE : OF_LINES)
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    private static Stream<String> cut(String text, int most, List<Function<String, List<String>>> ways) {
        return ways.isEmpty() || Words.in(text) <= most
                ? Stream.of(text)
                : joined(ways.getFirst().apply(text), most).stream()
                        .flatMap(part -> cut(part, most, ways.subList(1, ways.size())));
    }

    private static List<String> joined(List<String> pieces, int most) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int words = 0;
        for (String piece : pieces) {
            int more = Words.in(piece);
            if (!part.isEmpty() && words + more > most) {
                parts.add(part.toString());
                part.setLength(0);
                words = 0;
            }
            part.append(piece);
            words += more;
        }
        parts.add(part.toString());
        return parts;
    }

    private static List<String> lines(String text) {
        return List.of(text.splitWithDelimiters("\n", -1));
    }

    /** A line's end inside a paragraph does not end the sentence. */
    private static List<String> sentences(String text) {
        return between(BreakIterator.getSentenceInstance(Locale.ROOT), text.replace('\n', ' '), text);
    }

    private static List<String> words(String text) {
        return between(BreakIterator.getLineInstance(Locale.ROOT), text, text);
    }

    private static List<String> characters(String text) {
        return between(BreakIterator.getCharacterInstance(Locale.ROOT), text, text);
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
}
