package io.purser.local.bench;

import java.util.concurrent.Semaphore;
import java.util.stream.DoubleStream;

/**
 * How long it takes that one thread wakes another and is woken by it. A turn is some hundred such wake-ups, and on a rented machine
 * they take three times as long in one hour as in another while the cores compute as fast as before.
 */
final class Wakeups {

    private static final int TIMES = 5;
    private static final int ROUND_TRIPS = 5_000;

    private Wakeups() {}

    /** In microseconds, there and back: the middle one of several measurements. */
    static double micros() {
        return DoubleStream.generate(Wakeups::once)
                .limit(TIMES)
                .sorted()
                .skip(TIMES / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double once() {
        var there = new Semaphore(0);
        var back = new Semaphore(0);
        Thread.ofPlatform().daemon().start(() -> answer(there, back));
        long begun = System.nanoTime();
        for (int i = 0; i < ROUND_TRIPS; i++) {
            there.release();
            back.acquireUninterruptibly();
        }
        return (System.nanoTime() - begun) / 1000.0 / ROUND_TRIPS;
    }

    private static void answer(Semaphore there, Semaphore back) {
        for (int i = 0; i < ROUND_TRIPS; i++) {
            there.acquireUninterruptibly();
            back.release();
        }
    }
}
