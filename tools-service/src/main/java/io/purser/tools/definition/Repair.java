package io.purser.tools.definition;

import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.log.CatalogView;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** At start, brings into the catalog what a crash between database and catalog has left out, and what a new catalog lacks. */
@ApplicationScoped
class Repair {

    private static final Logger LOG = Logger.getLogger(Repair.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ToolRows rows;
    private final Publication publication;
    private final CatalogView catalog;
    private volatile boolean stopped;

    Repair(ToolRows rows, Publication publication, CatalogView catalog) {
        this.rows = rows;
        this.publication = publication;
        this.catalog = catalog;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("catalog-repair").start(this::untilDone);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void untilDone() {
        var pause = FIRST_PAUSE;
        while (!stopped && !succeeds() && sleeps(pause)) {
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean succeeds() {
        try {
            int repaired = VertxContextSupport.subscribeAndAwait(this::repair);
            LOG.infof("Brought %d tools into the catalog that it lacked", repaired);
            return true;
        } catch (Throwable e) {
            LOG.warnf("The catalog cannot be compared yet: %s", e.getClass().getName());
            return false;
        }
    }

    private Uni<Integer> repair() {
        return catalog.fresh()
                .emitOn(MutinyHelper.executor(Vertx.currentContext()))
                .chain(() -> publishExcept(this::isKnown));
    }

    /** How many were announced, or announced as removed. */
    Uni<Integer> publishExcept(Predicate<ToolRow> known) {
        return Panache.withSession(rows::listAll)
                .map(all ->
                        all.stream().filter(known.negate()).map(row -> row.id).toList())
                .call(unknown -> Multi.createFrom()
                        .iterable(unknown)
                        .onItem()
                        .transformToUniAndConcatenate(publication::publish)
                        .collect()
                        .last())
                .map(List::size);
    }

    private boolean isKnown(ToolRow row) {
        return row.removed == null
                && catalog.find(new AccountId(row.account), row.id, ToolDefined.class)
                        .filter(known -> !known.updated().isBefore(row.updated))
                        .isPresent();
    }

    private static boolean sleeps(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
