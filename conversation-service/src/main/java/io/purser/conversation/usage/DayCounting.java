package io.purser.conversation.usage;

import io.purser.conversation.session.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Counts each day once it is over. Every replica does; the database lets one at a time, and the next finds nothing left. */
@ApplicationScoped
class DayCounting {

    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(30);

    /** Longer than a transaction that was begun before midnight may still run. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(15);

    private final UsageTable table;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Cancellable counting;

    DayCounting(UsageTable table) {
        this.table = table;
    }

    void start(@Observes StartupEvent event) {
        counting = Rounds.every(BETWEEN_ROUNDS, "The counting of days", () -> table.countDaysBefore(today()));
    }

    void stop(@Observes ShutdownEvent event) {
        if (counting != null) {
            counting.cancel();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), ZoneOffset.UTC);
    }
}
