package io.purser.knowledge.ingest;

import io.purser.knowledge.source.Announcements;
import io.purser.knowledge.source.ContentArrived;
import io.purser.knowledge.store.FileParts;
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
    private final Lane sites;
    private final Periods periods;
    private final Announcements announcements;
    private final FileParts files;
    private final IngestConfig config;
    private Cancellable lookout = () -> {};

    Foreman(
            Claims claims,
            Ingestion ingestion,
            Announcements announcements,
            FileParts files,
            Periods periods,
            IngestConfig config) {
        this.periods = periods;
        this.announcements = announcements;
        this.files = files;
        this.config = config;
        small = new Lane(config.smallAtATime(), claims::nextSmall, ingestion::take);
        any = new Lane(config.anyAtATime(), claims::next, ingestion::take);
        sites = new Lane(config.sitesAtATime(), claims::nextSite, ingestion::take);
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
        var care = periods.begin().chain(announcements::catchUp).chain(files::clear);
        return care.onFailure().recoverWithUni(failure -> {
            LOG.warnf(
                    "Not begun, announced or cleared for now: %s",
                    failure.getClass().getName());
            return Uni.createFrom().voidItem();
        });
    }

    private void wake() {
        Stream.of(small, any, sites).forEach(Lane::wake);
    }
}
