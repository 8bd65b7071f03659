package io.purser.knowledge.ingest;

import io.purser.knowledge.source.Announcements;
import io.purser.knowledge.source.ContentArrived;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Sees that work is taken up: at once when content arrives here, soon when it was left behind. A large source never holds small ones up. */
@ApplicationScoped
class Foreman {

    private static final Logger LOG = Logger.getLogger(Foreman.class);

    private final Lane small;
    private final Lane any;
    private final Announcements announcements;
    private final IngestConfig config;
    private Cancellable lookout = () -> {};

    Foreman(Claims claims, Ingestion ingestion, Announcements announcements, IngestConfig config) {
        this.announcements = announcements;
        this.config = config;
        small = new Lane(config.smallAtATime(), () -> claims.next(config.smallUpTo()), ingestion::take);
        any = new Lane(config.anyAtATime(), () -> claims.next(Long.MAX_VALUE), ingestion::take);
    }

    void arrived(@Observes ContentArrived arrival) {
        wake();
    }

    void start(@Observes StartupEvent event) {
        lookout = Multi.createFrom()
                .ticks()
                .every(config.lookout())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> lookOut())
                .subscribe()
                .with(done -> {}, failure -> LOG.error("Nobody looks out for work any more", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        lookout.cancel();
    }

    private Uni<Void> lookOut() {
        wake();
        return announcements.catchUp().onFailure().recoverWithUni(failure -> {
            LOG.warnf("Not announced for now: %s", failure.getClass().getName());
            return Uni.createFrom().voidItem();
        });
    }

    private void wake() {
        Stream.of(small, any).forEach(Lane::wake);
    }
}
