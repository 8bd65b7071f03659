package io.purser.local.bench;

import java.util.stream.LongStream;

/**
 * How fast one core is at this moment, and how fast threads wake each other. A rented machine changes its speed from hour to hour, so figures compare only where this
 * one is the same, before and after.
 */
final class Yardstick {

    private static final int STEPS = 100_000_000;
    private static final int TIMES = 7;

    private Yardstick() {}

    static String text() {
        return "Yardstick: %d ms for %d million steps of a random number generator on one core; %.0f us for a thread to wake another and be woken"
                .formatted(bestOf(TIMES), STEPS / 1_000_000, Wakeups.micros());
    }

    /** The best, as the first ones are not compiled yet and others may be disturbed. */
    private static long bestOf(int times) {
        return LongStream.generate(Yardstick::millis).limit(times).min().orElseThrow();
    }

    private static long millis() {
        long begun = System.nanoTime();
        long random = xorshift(begun | 1);
        long took = System.nanoTime() - begun;
        return random == 0 ? Long.MAX_VALUE : took / 1_000_000;
    }

    /** Each step needs the one before, so that neither a second core nor a vector unit helps. Never 0 for a seed that is not. */
    private static long xorshift(long seed) {
        long value = seed;
        for (int i = 0; i < STEPS; i++) {
            value ^= value << 13;
            value ^= value >>> 7;
            value ^= value << 17;
        }
        return value;
    }
}
