package io.purser.contract.log;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Lets records gather for a moment while there are many: to fetch each alone costs the broker and the reader more than the records
 * do. Few sessions at once are served without delay; where many are, each waits for a processor far longer than for this. After a
 * pause that was longer, the next fetch is not held back. For one thread.
 */
public final class Pace {

    static final int FEW_SESSIONS = 8;
    static final long WINDOW = 50_000_000; // nanoseconds, as all times here
    static final long QUIET = 3_000_000;
    static final long BUSY = 10_000_000;

    private final Set<String> sessions = new HashSet<>();
    private final LongSupplier clock;
    private long between = QUIET;
    private long window;
    private long last;

    public Pace() {
        this(System::nanoTime);
    }

    Pace(LongSupplier clock) {
        this.clock = clock;
        this.window = clock.getAsLong();
        this.last = window - QUIET;
    }

    /** Call it before each fetch. */
    public void keep() {
        long rest = rest();
        if (rest > 0) {
            LockSupport.parkNanos(rest);
        }
        last = clock.getAsLong();
    }

    /** Call it for each record, with the key of its session. */
    public void saw(String session) {
        sessions.add(session);
    }

    /** How long the next fetch is to wait, in nanoseconds; 0 or less for not at all. */
    long rest() {
        long now = clock.getAsLong();
        if (now - window >= WINDOW) {
            between = sessions.size() > FEW_SESSIONS ? BUSY : QUIET;
            sessions.clear();
            window = now;
        }
        return between - (now - last);
    }
}
