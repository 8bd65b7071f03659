package io.purser.contract.log;

import java.util.concurrent.locks.LockSupport;

/**
 * Lets records gather for a moment while there are many: to fetch each alone costs the broker and the reader more than the records
 * do. After a pause that was longer, the next fetch is not held back. For one thread.
 */
public final class Pace {

    private static final long BETWEEN_FETCHES = 3_000_000; // nanoseconds

    private long last = System.nanoTime();

    /** Call it before each fetch. */
    public void keep() {
        long rest = BETWEEN_FETCHES - (System.nanoTime() - last);
        if (rest > 0) {
            LockSupport.parkNanos(rest);
        }
        last = System.nanoTime();
    }
}
