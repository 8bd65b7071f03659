package io.purser.conversation.session;

import io.purser.contract.event.Header;
import io.purser.contract.event.TurnExpired;
import io.purser.contract.log.ConversationLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds turns that have passed their deadline and says so on the log. Every replica watches; what two of them say counts once. */
@ApplicationScoped
class Watch {

    private static final String NAME = "The watch over turns";
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final SessionStore store;
    private final ConversationLog log;
    private final TurnConfig config;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Cancellable watching;
    private @Nullable Cancellable cleaning;

    Watch(SessionStore store, ConversationLog log, TurnConfig config) {
        this.store = store;
        this.log = log;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        watching = Rounds.every(config.watchEvery(), NAME, this::endOverdue);
        cleaning = Rounds.every(BETWEEN_CLEANINGS, NAME, () -> store.forgetEventsBefore(
                        clock.instant().minus(config.remember()))
                .replaceWithVoid());
    }

    void stop(@Observes ShutdownEvent event) {
        cancel(watching);
        cancel(cleaning);
    }

    private Uni<Void> endOverdue() {
        Instant now = clock.instant();
        return store.overdue(now).chain(headers -> log.append(expired(headers, now)));
    }

    private static List<TurnExpired> expired(List<Header> headers, Instant now) {
        return headers.stream()
                .map(origin -> new TurnExpired(origin.next("expired", 0, now)))
                .toList();
    }

    private static void cancel(@Nullable Cancellable running) {
        if (running != null) {
            running.cancel();
        }
    }
}
