package io.purser.knowledge.search;

import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.index.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * What a customer asks, and said before.
 *
 * @param context oldest first; only the last few count
 */
public record Asked(List<String> context, String text) {

    /** In characters. What is longer is no question any more, and would be slow to embed. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_EARLIER = 500;
    private static final int EARLIER = 2;

    /** How much the words of the turn before count, and of each before it half of that. What is said now comes first. */
    private static final double WEIGHT_EARLIER = 0.5;

    public Asked {
        context = context.stream()
                .skip(Math.max(0, context.size() - EARLIER))
                .filter(words -> !words.isBlank())
                .map(words -> beginning(words, LONGEST_EARLIER))
                .toList();
        text = beginning(text, LONGEST);
    }

    /** What is said now counts as much as all that was said together: the one may be no more than a hint, the other may lead astray. */
    public Vector vector(Embedder embedder) {
        return context.isEmpty() ? embedder.ask(text) : embedder.embed(text).with(embedder.embed(together()));
    }

    /** Of which a model makes one vector each, for the meaning of all. */
    List<String> texts() {
        return context.isEmpty() ? List.of(text) : List.of(text, together());
    }

    /** What is said now, and what was said before with less weight. */
    public List<Wording> wordings() {
        var wordings = new ArrayList<Wording>();
        wordings.add(new Wording(text, 1));
        double weight = WEIGHT_EARLIER;
        for (String earlier : context.reversed()) {
            wordings.add(new Wording(earlier, weight));
            weight /= 2;
        }
        return wordings;
    }

    private String together() {
        var turns = new ArrayList<>(context);
        turns.add(text);
        return String.join("\n", turns);
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
