package io.purser.guardrails.monitor;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Looks at all alerts from time to time, in one replica at a time, and tells of those that change. */
@ApplicationScoped
class Lookout {

    private static final Logger LOG = Logger.getLogger(Lookout.class);
    private static final int AT_ONCE = 500;

    private final AlertStore store;
    private final Readings readings;
    private final Telling telling;
    private final AlertConfig config;
    private final Duty duty;
    private Cancellable lookout = () -> {};

    Lookout(AlertStore store, Readings readings, Telling telling, AlertConfig config, Pool pool) {
        this.store = store;
        this.readings = readings;
        this.telling = telling;
        this.config = config;
        this.duty = new Duty(pool, "alerts", config.lease());
    }

    void start(@Observes StartupEvent event) {
        lookout = Multi.createFrom()
                .ticks()
                .every(config.lookedAtEvery())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> look())
                .subscribe()
                .with(done -> {}, failure -> LOG.error("Nobody looks at the alerts any more", failure));
    }

    @PreDestroy
    void stop() {
        lookout.cancel();
    }

    private Uni<Void> look() {
        return duty.take()
                .chain(mine -> mine ? round() : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Alerts are not looked at now: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> round() {
        return store.due(config.lookedAtEvery().dividedBy(2), AT_ONCE)
                .chain(due -> each(due, this::check))
                .chain(() -> store.untold(AT_ONCE))
                .chain(untold -> each(untold, telling::tell));
    }

    private Uni<Void> check(Alert alert) {
        return readings.of(alert, Instant.now())
                .chain(value -> store.checked(alert, alert.stateAt(value.orElse(null)), value.orElse(null)))
                .invoke(now ->
                        now.filter(after -> after.state() != alert.state()).ifPresent(Lookout::log))
                .replaceWithVoid();
    }

    private static void log(Alert alert) {
        LOG.infof(
                "Alert %s of %s is %s: %s %s, threshold %s",
                alert.id(),
                alert.accountSid(),
                alert.state().wire(),
                alert.figure().wire(),
                alert.value(),
                alert.threshold());
    }

    /** One that fails does not keep the others from being looked at. */
    private static Uni<Void> each(List<Alert> alerts, Function<Alert, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(alerts)
                .onItem()
                .transformToUniAndConcatenate(alert -> work.apply(alert)
                        .onFailure()
                        .invoke(failure -> LOG.warnf(
                                "Alert %s is passed over: %s",
                                alert.id(), failure.getClass().getName()))
                        .onFailure()
                        .recoverWithNull())
                .onItem()
                .ignoreAsUni();
    }
}
