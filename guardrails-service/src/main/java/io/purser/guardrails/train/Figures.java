package io.purser.guardrails.train;

import java.util.Collection;
import java.util.function.DoublePredicate;

/** Figures about scores. */
public final class Figures {

    private Figures() {}

    /** The chance that one of the first is higher than one of the second; ties count half, 0.5 is no better than a coin. */
    public static double auc(Collection<Double> first, Collection<Double> second) {
        double[] sorted = sorted(second);
        return first.stream()
                .mapToDouble(value -> (below(sorted, value) + belowOrAt(sorted, value)) / 2.0 / sorted.length)
                .average()
                .orElse(Double.NaN);
    }

    /** Which share of the first is above all but that share of the second. */
    public static double recallAt(double alarms, Collection<Double> first, Collection<Double> second) {
        double[] sorted = sorted(second);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double limit = sorted[(int) Math.min(sorted.length - 1, Math.ceil((1 - alarms) * sorted.length))];
        return share(first, value -> value > limit);
    }

    /** The share at or over a threshold. */
    public static double fired(Collection<Double> scores, double threshold) {
        return share(scores, score -> score >= threshold);
    }

    private static double share(Collection<Double> values, DoublePredicate part) {
        return values.stream()
                .mapToDouble(value -> part.test(value) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static double[] sorted(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static int below(double[] sorted, double value) {
        int low = 0;
        for (int high = sorted.length; low < high; ) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int belowOrAt(double[] sorted, double value) {
        return below(sorted, Math.nextUp(value));
    }
}
