package io.purser.guardrails.monitor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How many scores lie in each tenth from 0 to 1. */
record Histogram(List<Long> counts) {

    static final int BUCKETS = 10;

    /** With fewer scores on a side a comparison says nothing. */
    private static final int ENOUGH = 30;

    /** Stands in for a share of nothing, whose logarithm there is not. */
    private static final double LEAST_SHARE = 0.0001;

    static final Histogram EMPTY = new Histogram(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));

    Histogram {
        counts = List.copyOf(counts);
    }

    /** @param bucket from 1 */
    Histogram plus(int bucket, long count) {
        Long[] more = counts.toArray(Long[]::new);
        more[Math.clamp(bucket - 1L, 0, BUCKETS - 1)] += count;
        return new Histogram(Arrays.asList(more));
    }

    long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The population stability index against another time: the sum of (p - q) ln(p / q) over the buckets' shares (N. Siddiqi, Credit
     * Risk Scorecards, 2006; by custom up to 0.1 is no change, from 0.25 on a large one). Empty when there are too few scores.
     */
    Optional<Double> stabilityIndex(Histogram before) {
        return comparable(before) ? Optional.of(sumOfShifts(before)) : Optional.empty();
    }

    /** The Kolmogorov-Smirnov statistic: the largest distance of the cumulated shares, at the buckets' ends. Empty as above. */
    Optional<Double> largestDistance(Histogram before) {
        if (!comparable(before)) {
            return Optional.empty();
        }
        double mine = 0;
        double theirs = 0;
        double largest = 0;
        for (int i = 0; i < BUCKETS; i++) {
            mine += share(i);
            theirs += before.share(i);
            largest = Math.max(largest, Math.abs(mine - theirs));
        }
        return Optional.of(largest);
    }

    private boolean comparable(Histogram before) {
        return total() >= ENOUGH && before.total() >= ENOUGH;
    }

    private double sumOfShifts(Histogram before) {
        double sum = 0;
        for (int i = 0; i < BUCKETS; i++) {
            double p = Math.max(LEAST_SHARE, share(i));
            double q = Math.max(LEAST_SHARE, before.share(i));
            sum += (p - q) * Math.log(p / q);
        }
        return sum;
    }

    private double share(int bucket) {
        return (double) counts.get(bucket) / total();
    }
}
