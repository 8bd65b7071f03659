package io.purser.knowledge.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How good an order of pages is, for a query whose answers are known. */
record Ranking(List<String> pages, Map<String, Integer> relevant) {

    /** Normalized discounted cumulative gain of the first so many pages. */
    double ndcg(int depth) {
        var gains = IntStream.range(0, Math.min(depth, pages.size()))
                .mapToDouble(place -> gain(relevant.getOrDefault(pages.get(place), 0), place))
                .sum();
        var best =
                relevant.values().stream().sorted((a, b) -> b - a).limit(depth).toList();
        return gains
                / IntStream.range(0, best.size())
                        .mapToDouble(place -> gain(best.get(place), place))
                        .sum();
    }

    /** The share of the relevant pages that is among the first so many. */
    double recall(int depth) {
        return (double) pages.stream().limit(depth).filter(this::isRelevant).count()
                / relevant.values().stream().filter(value -> value > 0).count();
    }

    /** 1 when a relevant page is among the first so many. */
    double hit(int depth) {
        return pages.stream().limit(depth).anyMatch(this::isRelevant) ? 1 : 0;
    }

    private boolean isRelevant(String page) {
        return relevant.getOrDefault(page, 0) > 0;
    }

    private static double gain(int relevance, int place) {
        return relevance / (Math.log(place + 2.0) / Math.log(2));
    }
}
