package io.purser.local.bench;

import java.time.Duration;

/** How thorough a measurement is. */
record Extent(int rounds, Duration round, Duration warmUp) {

    static final Extent FULL = new Extent(5, Duration.ofSeconds(12), Duration.ofSeconds(180));
    static final Extent QUICK = new Extent(1, Duration.ofSeconds(6), Duration.ofSeconds(10));
}
