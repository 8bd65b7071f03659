package io.purser.conversation.session;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Work that is done again and again. A round that fails is missed and the next one comes. */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private Rounds() {}

    /** @param name begins the log line about a missed round */
    public static Cancellable every(Duration period, String name, Supplier<Uni<Void>> work) {
        return Multi.createFrom()
                .ticks()
                .every(period)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> work.get()
                        .onFailure()
                        .invoke(failure -> report(name, failure))
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(done -> {}, failure -> report(name, failure));
    }

    private static void report(String name, Throwable failure) {
        LOG.warnf("%s missed a round: %s", name, failure.getClass().getName());
    }
}
