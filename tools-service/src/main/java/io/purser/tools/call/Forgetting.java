package io.purser.tools.call;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Lets go of the records of old calls from time to time. */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofHours(6);

    private final Executions executions;
    private final CallConfig config;
    private final Clock clock = Clock.systemUTC();

    Forgetting(Executions executions, CallConfig config) {
        this.executions = executions;
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
        return executions
                .forget(clock.instant().minus(config.keepRecords()))
                .onFailure()
                .recoverWithItem(0);
    }
}
