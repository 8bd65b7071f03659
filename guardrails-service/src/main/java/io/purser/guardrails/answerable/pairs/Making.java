package io.purser.guardrails.answerable.pairs;

import io.purser.contract.event.Asked;
import io.purser.guardrails.answerable.pairs.Shelf.Document;
import io.purser.guardrails.answerable.pairs.Shelf.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes two pairs of a question: with its right passages among near ones, and with the near ones alone. */
record Making(String source, Shelf shelf) {

    static final int PASSAGES = 5;

    /** @param area what is searched */
    Stream<Pair> both(Asked asked, Predicate<Document> area, Predicate<Document> right) {
        var all = documents(shelf.find(asked, 4 * PASSAGES, area));
        var wrong = documents(shelf.find(asked, PASSAGES, area.and(right.negate())));
        var best = documents(shelf.find(asked, 1, area.and(right)));
        return best.isEmpty() || wrong.size() < 2
                ? Stream.empty()
                : Stream.of(
                        pair(asked, "right passage among them", with(best.getFirst(), all, right), true),
                        pair(asked, "right passages taken away", wrong, false));
    }

    private static List<Document> with(Document best, List<Document> all, Predicate<Document> right) {
        var first = new ArrayList<>(all.subList(0, Math.min(PASSAGES, all.size())));
        if (first.stream().noneMatch(right)) {
            first.set(first.size() - 1, best);
        }
        return first;
    }

    /** What a search finds, whatever it is. */
    Pair found(Asked asked, String kind, Predicate<Document> area, boolean isAnswered) {
        return pair(asked, kind, documents(shelf.find(asked, PASSAGES, area)), isAnswered);
    }

    private Pair pair(Asked asked, String kind, List<Document> documents, boolean isAnswered) {
        return new Pair(
                source, kind, asked, documents.stream().map(Document::text).toList(), isAnswered);
    }

    private static List<Document> documents(List<Found> found) {
        return found.stream().map(Found::document).toList();
    }
}
