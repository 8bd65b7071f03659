package io.purser.local.bench;

import java.time.Duration;

/**
 * How thorough a measurement is.
 *
 * @param warmUp at least
 * @param longestWarmUp at most
 */
record Extent(int rounds, Duration round, Duration warmUp, Duration longestWarmUp) {

    static final Extent FULL = new Extent(5, Duration.ofSeconds(12), Duration.ofMinutes(3), Duration.ofMinutes(8));
    static final Extent QUICK = new Extent(1, Duration.ofSeconds(6), Duration.ofSeconds(10), Duration.ofSeconds(10));
}
