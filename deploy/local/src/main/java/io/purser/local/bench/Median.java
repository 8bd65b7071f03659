package io.purser.local.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of several rounds, which one disturbed round does not move. */
final class Median {

    private Median() {}

    static <T> double of(List<T> rounds, ToDoubleFunction<T> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return sorted.length == 0 ? 0 : (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }
}
