package io.purser.knowledge.outside;

import io.purser.knowledge.screening.Presented;
import io.purser.knowledge.screening.Screened;
import io.purser.knowledge.screening.Unscreened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a store has found, of which nothing may be shown yet.
 *
 * @param found the nearest first; those behind {@code top} are in reserve for those before them that may not be shown
 * @param top how many are to be shown
 */
record Candidates(Connection connection, List<Near> found, int top) {

    Candidates {
        found = List.copyOf(found);
    }

    /** The texts that are shown if all of them may be. */
    Unscreened first() {
        return unscreened(found.subList(0, most()));
    }

    /** Texts that are not among the first. */
    Unscreened reserve() {
        return unscreened(found.subList(most(), found.size())).without(first().digests());
    }

    boolean areEnough(Map<String, Screened> outcomes) {
        return shown(outcomes).near().size() == most();
    }

    /** Goes no farther than it has to: what is behind the last that is shown is not left out, but not needed. */
    StoreAnswer.Found shown(Map<String, Screened> outcomes) {
        var near = new ArrayList<Near>();
        var leftOut = new ArrayList<LeftOut>();
        for (int i = 0; i < found.size() && near.size() < top; i++) {
            sort(found.get(i), outcomes, near, leftOut);
        }
        return new StoreAnswer.Found(EmbeddingSpace.of(connection), near, leftOut);
    }

    private int most() {
        return Math.min(top, found.size());
    }

    private Unscreened unscreened(List<Near> passages) {
        var texts = passages.stream()
                .map(near -> new Presented(near.chunk()).unscreened())
                .collect(Collectors.toMap(text -> text.digest(), text -> text, (one, same) -> one))
                .values();
        return new Unscreened(connection.account(), connection.source(), connection.version(), List.copyOf(texts));
    }

    private static void sort(Near passage, Map<String, Screened> outcomes, List<Near> near, List<LeftOut> leftOut) {
        var presented = new Presented(passage.chunk());
        Optional.ofNullable(outcomes.get(presented.digest()))
                .map(presented::below)
                .ifPresentOrElse(
                        outcome -> sort(passage, outcome, near, leftOut), () -> leftOut.add(LeftOut.late(passage)));
    }

    private static void sort(Near passage, Screened outcome, List<Near> near, List<LeftOut> leftOut) {
        switch (outcome) {
            case Screened.Passed() -> near.add(passage);
            case Screened.Replaced(String text) ->
                near.add(new Near(passage.chunk().saying(text), passage.nearness()));
            case Screened.Withheld(String why) -> leftOut.add(LeftOut.of(passage, why));
        }
    }
}
