package io.purser.tools.call;

import io.purser.tools.verification.Verifications;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Lets go of the records of old calls from time to time. */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofHours(6);

    private final Executions executions;
    private final Verifications verifications;
    private final CallConfig config;
    private final Clock clock = Clock.systemUTC();

    Forgetting(Executions executions, Verifications verifications, CallConfig config) {
        this.executions = executions;
        this.verifications = verifications;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        Multi.createFrom()
                .ticks()
                .startingAfter(FIRST)
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> forget())
                .subscribe()
                .with(count -> LOG.debugf("Let go of %d records of calls", count));
    }

    private Uni<Integer> forget() {
        Instant before = clock.instant().minus(config.keepRecords());
        return executions
                .forget(before)
                .call(() -> verifications.forget(before))
                .onFailure()
                .recoverWithItem(0);
    }
}
