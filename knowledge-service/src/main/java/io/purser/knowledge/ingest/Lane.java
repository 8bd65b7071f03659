package io.purser.knowledge.ingest;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Takes claims and works them off, so many at a time, until there are none; then it waits to be woken. */
final class Lane {

    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final Supplier<Uni<Optional<Claim>>> next;
    private final Function<Claim, Uni<Void>> work;
    private final AtomicInteger free;
    private final AtomicInteger wakes = new AtomicInteger();

    Lane(int atATime, Supplier<Uni<Optional<Claim>>> next, Function<Claim, Uni<Void>> work) {
        this.free = new AtomicInteger(atATime);
        this.next = next;
        this.work = work;
    }

    /** There may be work. */
    void wake() {
        wakes.incrementAndGet();
        begin();
    }

    private void begin() {
        if (free.getAndUpdate(hands -> Math.max(0, hands - 1)) > 0) {
            int seen = wakes.get();
            workOff().subscribe().with(done -> rest(seen), this::giveUp);
        }
    }

    private Uni<Boolean> workOff() {
        return Uni.createFrom()
                .deferred(this::workOnce)
                .repeat()
                .whilst(worked -> worked)
                .collect()
                .last();
    }

    private Uni<Boolean> workOnce() {
        return next.get().chain(found -> found.map(claim -> work.apply(claim).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    /** Who was woken while all hands were busy is looked after now. */
    private void rest(int seen) {
        free.incrementAndGet();
        if (wakes.get() != seen) {
            begin();
        }
    }

    private void giveUp(Throwable failure) {
        LOG.warnf("No claims until the next look-out: %s", failure.getClass().getName());
        free.incrementAndGet();
    }
}
