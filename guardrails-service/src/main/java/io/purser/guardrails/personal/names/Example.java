package io.purser.guardrails.personal.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A text with its true tags. */
record Example(List<Sight> sights, int[] tags) {

    /** What is a name where (UTF-16 units). */
    record Span(int start, int end, Tag first) {}

    /** How often a word of a name is hidden, so that names are known by more than their letters. */
    private static final double HIDDEN = 0.4;

    static Example of(String text, List<Span> spans, OrdinaryWords ordinary) {
        var tokens = Token.of(text);
        int[] tags = new int[tokens.size()];
        for (Span span : spans) {
            mark(tokens, tags, span);
        }
        return new Example(
                tokens.stream().map(token -> Sight.of(text, token, ordinary)).toList(), tags);
    }

    private static void mark(List<Token> tokens, int[] tags, Span span) {
        Tag tag = span.first();
        for (int i = 0; i < tags.length; i++) {
            if (tokens.get(i).start() < span.end() && tokens.get(i).end() > span.start()) {
                tags[i] = tag.ordinal();
                tag = tag.rest();
            }
        }
    }

    List<Sight> partlyHidden(Random random) {
        var seen = new ArrayList<Sight>(sights);
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] != Tag.OTHER.ordinal() && random.nextDouble() < HIDDEN) {
                seen.set(i, seen.get(i).unknown());
            }
        }
        return seen;
    }
}
