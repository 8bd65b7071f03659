package io.purser.guardrails.measure;

import java.util.Collection;

/** How well a score tells two kinds apart: the chance that one of the first has more than one of the second. */
final class Auc {

    private Auc() {}

    /** Ties count half; 0.5 is no better than a coin. */
    static double of(Collection<Double> first, Collection<Double> second) {
        double wins = first.stream()
                .flatMap(a -> second.stream().map(b -> a.compareTo(b)))
                .mapToDouble(sign -> sign > 0 ? 1 : sign == 0 ? 0.5 : 0)
                .sum();
        return wins / ((double) first.size() * second.size());
    }
}
