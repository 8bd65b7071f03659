package io.purser.knowledge.index;

import io.purser.contract.catalog.CatalogChange;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.CatalogView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Keeps the index in step with the catalog, on a thread of its own. */
@ApplicationScoped
public class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);
    private static final String PREFIX = "aia_know_";

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("index-keeper").daemon().factory());
    private final Waiters waiters = new Waiters();
    private final CatalogView catalog;
    private final ChunkIndex index;
    private final IndexLoader loader;
    private final Executor later;

    IndexKeeper(CatalogView catalog, ChunkIndex index, IndexLoader loader, IndexConfig config) {
        this.catalog = catalog;
        this.index = index;
        this.loader = loader;
        this.later =
                CompletableFuture.delayedExecutor(config.pauseAfterFailure().toMillis(), TimeUnit.MILLISECONDS, thread);
    }

    void changed(@Observes CatalogChange change) {
        if (change.subject().startsWith(PREFIX)) {
            var source = new KnowledgeId(change.subject());
            thread.execute(() -> follow(change.account(), source));
        }
    }

    /** Done when searches find what the catalog says is searchable and nothing newer is on its way, or when patience ends. */
    public Uni<Void> caughtUp(AccountId account, KnowledgeId source, Duration patience) {
        return waiters.until(source, () -> defined(account, source, this::isCaughtUp), patience);
    }

    /** Whether searches find anything of the source. */
    public boolean holds(KnowledgeId source) {
        return version(source) > 0;
    }

    /** The version that searches find; 0 when there is none. */
    public long version(KnowledgeId source) {
        return index.version(source);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void follow(AccountId account, KnowledgeId source) {
        try {
            if (catalog.find(account, source.value(), KnowledgeDefined.class).isEmpty()) {
                index.remove(source);
            } else if (!defined(account, source, this::isIndexed)) {
                loader.load(account, source);
            }
            waiters.news(source);
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "Not indexed this time: source=%s", source);
            later.execute(() -> follow(account, source));
        }
    }

    /** What is not defined any more needs no waiting for. */
    private boolean defined(AccountId account, KnowledgeId source, Predicate<KnowledgeDefined> is) {
        return catalog.find(account, source.value(), KnowledgeDefined.class)
                .map(is::test)
                .orElse(true);
    }

    private boolean isIndexed(KnowledgeDefined source) {
        return index.version(source.id()) >= source.version();
    }

    /** A site that is read again may take hours, and nobody waits for that. */
    private boolean isCaughtUp(KnowledgeDefined source) {
        boolean underWay = source.status().equals("QUEUED") || source.status().equals("PROCESSING");
        return isIndexed(source) && (!underWay || source.type().equals("Web") && source.version() > 0);
    }
}
