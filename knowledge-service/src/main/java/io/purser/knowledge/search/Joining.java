package io.purser.knowledge.search;

import io.purser.knowledge.index.Findings;
import io.purser.knowledge.index.Hit;
import io.purser.knowledge.index.Why;
import io.purser.knowledge.outside.EmbeddingSpace;
import io.purser.knowledge.outside.Near;
import io.purser.knowledge.outside.StoreAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Joins what was found here with what stores have found. Scores of different models say nothing about each other, so
 * those that cannot be compared take turns.
 */
final class Joining {

    private Joining() {}

    static Findings of(Findings here, List<StoreAnswer.Found> stores, int top, int dropped) {
        if (stores.isEmpty()) {
            return here;
        }
        var ranked = inTurn(comparable(here, stores));
        var rest = new ArrayList<>(ranked.subList(Math.min(top, ranked.size()), ranked.size()));
        rest.addAll(here.dropped());
        return new Findings(
                descending(ranked.subList(0, Math.min(top, ranked.size()))),
                rest.subList(0, Math.min(dropped, rest.size())));
    }

    private static List<List<Hit>> comparable(Findings here, List<StoreAnswer.Found> stores) {
        Map<EmbeddingSpace, List<Near>> spaces = new LinkedHashMap<>();
        stores.forEach(store -> spaces.computeIfAbsent(store.space(), space -> new ArrayList<>())
                .addAll(store.near()));
        var lists = new ArrayList<List<Hit>>();
        lists.add(here.hits());
        spaces.values().forEach(near -> lists.add(hits(near)));
        return lists;
    }

    private static List<Hit> hits(List<Near> near) {
        var sorted = near.stream()
                .sorted(Comparator.comparingDouble(Near::nearness).reversed())
                .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(place -> hit(sorted.get(place), place + 1))
                .toList();
    }

    /** All its score is that of meaning. */
    private static Hit hit(Near near, int rank) {
        double score = near.nearness();
        return new Hit(near.chunk(), score, new Why(0, score, 0, score, 1, 1, 0, rank, true, "", Set.of()));
    }

    private static List<Hit> inTurn(List<List<Hit>> lists) {
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .boxed()
                .flatMap(place ->
                        lists.stream().filter(list -> list.size() > place).map(list -> list.get(place)))
                .toList();
    }

    /** The order is told by the scores too: none is above the one before. */
    private static List<Hit> descending(List<Hit> hits) {
        double least = 1;
        var all = new ArrayList<Hit>();
        for (Hit hit : hits) {
            least = Math.min(least, hit.score());
            all.add(new Hit(hit.chunk(), least, hit.why()));
        }
        return all;
    }
}
