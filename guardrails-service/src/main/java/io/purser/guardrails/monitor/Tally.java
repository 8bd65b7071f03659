package io.purser.guardrails.monitor;

/**
 * What a group's findings came to.
 *
 * @param count findings, without those of checks that could not run
 * @param couldNotRun checks that could not run
 * @param sum of the scores
 */
record Tally(long count, long fired, long couldNotRun, double sum, Histogram scores) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, Histogram.EMPTY);

    Tally plus(int bucket, long more, long firing, long broken, double scored) {
        return new Tally(
                count + more,
                fired + firing,
                couldNotRun + broken,
                sum + scored,
                more == 0 ? scores : scores.plus(bucket, more));
    }
}
