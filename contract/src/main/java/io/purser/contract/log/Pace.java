package io.purser.contract.log;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Lets records gather for a moment where that costs nobody time: to fetch each alone costs the broker and the reader more than the
 * records do. Few sessions at once are served without delay; where many are, each waits for a processor far longer than for this. A
 * reader that no record has been for of late lets them gather too, for one that is may then come up to {@link #BUSY} late. After a
 * pause that was longer, the next fetch is not held back. For one thread.
 */
public final class Pace {

    static final int FEW_SESSIONS = 8;
    static final int OF_LATE = 32; // records
    static final long WINDOW = 50_000_000; // nanoseconds, as all times here
    static final long QUIET = 3_000_000;
    static final long BUSY = 10_000_000;

    private final Set<String> sessions = new HashSet<>();
    private final LongSupplier clock;
    private long between = QUIET;
    private long window;
    private long last;
    private int passedOver;

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

    /** Call it for each record, with the key of its session, and whether the reader acts on it. */
    public void saw(String session, boolean acted) {
        sessions.add(session);
        passedOver = acted ? 0 : passedOver + 1;
    }

    /** How long the next fetch is to wait, in nanoseconds; 0 or less for not at all. */
    long rest() {
        long now = clock.getAsLong();
        if (now - window >= WINDOW) {
            between = sessions.size() > FEW_SESSIONS || passedOver >= OF_LATE ? BUSY : QUIET;
            sessions.clear();
            window = now;
        }
        return between - (now - last);
    }
}
