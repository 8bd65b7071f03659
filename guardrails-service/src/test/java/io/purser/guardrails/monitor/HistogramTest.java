package io.purser.guardrails.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTest {

    private static final Histogram LOW = Histogram.EMPTY.plus(1, 80).plus(2, 20);
    private static final Histogram HIGHER = Histogram.EMPTY.plus(1, 40).plus(2, 60);

    @Test
    void sameScoresAreNoDrift() {
        assertThat(LOW.stabilityIndex(LOW)).hasValue(0.0);
        assertThat(LOW.largestDistance(LOW)).hasValue(0.0);
    }

    @Test
    void shiftedScoresDriftByTheFormula() {
        double byHand = (0.4 - 0.8) * Math.log(0.4 / 0.8) + (0.6 - 0.2) * Math.log(0.6 / 0.2);

        assertThat(HIGHER.stabilityIndex(LOW).orElseThrow()).isCloseTo(byHand, within(1e-9));
        assertThat(HIGHER.largestDistance(LOW).orElseThrow()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void bucketThatWasEmptyMakesALargeDriftAndNoInfiniteOne() {
        var elsewhere = Histogram.EMPTY.plus(10, 100);

        assertThat(elsewhere.stabilityIndex(LOW).orElseThrow()).isBetween(1.0, 100.0);
        assertThat(elsewhere.largestDistance(LOW)).hasValue(1.0);
    }

    @Test
    void fewScoresSayNothing() {
        assertThat(Histogram.EMPTY.plus(1, 29).stabilityIndex(LOW)).isEmpty();
        assertThat(LOW.largestDistance(Histogram.EMPTY)).isEmpty();
    }
}
