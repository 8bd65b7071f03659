package io.purser.knowledge.search;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.event.Passage;
import io.purser.contract.event.RetrievalResult;
import io.purser.contract.event.RetrievalResult.Found;
import io.purser.contract.event.RetrievalResult.NotSearched;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.CatalogView;
import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.embed.Urgency;
import io.purser.knowledge.embed.Workers;
import io.purser.knowledge.index.Hit;
import io.purser.knowledge.index.HybridSearch;
import io.purser.knowledge.index.IndexKeeper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Finds passages. */
@ApplicationScoped
class Finder {

    private static final Logger LOG = Logger.getLogger(Finder.class);

    private final CatalogView catalog;
    private final IndexKeeper index;
    private final HybridSearch search;
    private final Embedder embedder;
    private final Workers workers;
    private final RetrievalConfig config;

    Finder(
            CatalogView catalog,
            IndexKeeper index,
            HybridSearch search,
            Embedder embedder,
            Workers workers,
            RetrievalConfig config) {
        this.catalog = catalog;
        this.index = index;
        this.search = search;
        this.embedder = embedder;
        this.workers = workers;
        this.config = config;
    }

    /** Always a result, within that time: passages, or why there are none. */
    Uni<RetrievalResult> find(Question question, Duration time) {
        if (!time.isPositive()) {
            return Uni.createFrom().item(new NotSearched("There was no time left to search"));
        }
        return known(question)
                .chain(sources -> find(question, sources, time.minus(config.reserve())))
                .ifNoItem()
                .after(time)
                .recoverWithItem(new NotSearched("The search took too long"))
                .onFailure()
                .invoke(failure -> LOG.error("A search failed", failure))
                .onFailure()
                .recoverWithItem(new NotSearched("The search failed"));
    }

    private Uni<RetrievalResult> find(Question question, List<KnowledgeDefined> known, Duration spare) {
        return known.isEmpty()
                ? Uni.createFrom().item(new NotSearched("There is no such knowledge source"))
                : caughtUp(known, spare).chain(() -> search(question, known));
    }

    /** Sources of other accounts are not known here. */
    private Uni<List<KnowledgeDefined>> known(Question question) {
        return question.sources().isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(question.sources().stream()
                                .map(id -> catalog.findFresh(question.account(), id.value(), KnowledgeDefined.class))
                                .toList())
                        .andFailFast()
                        .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Void> caughtUp(List<KnowledgeDefined> sources, Duration spare) {
        return Uni.join()
                .all(sources.stream()
                        .map(source -> index.caughtUp(source.account(), source.id(), patience(source, spare)))
                        .toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private Duration patience(KnowledgeDefined source, Duration spare) {
        var wanted = source.version() == 0 ? config.patienceForNew() : config.patienceForUpdate();
        return wanted.compareTo(spare) < 0 ? wanted : spare;
    }

    private Uni<RetrievalResult> search(Question question, List<KnowledgeDefined> known) {
        var ready = known.stream()
                .filter(source -> index.holds(source.id()))
                .collect(Collectors.toMap(KnowledgeDefined::id, Function.identity(), (one, same) -> one));
        return ready.isEmpty()
                ? Uni.createFrom().item(new NotSearched("The knowledge source is not searchable yet, or has failed"))
                : workers.run(Urgency.QUESTION, () -> new Found(passages(question, ready)));
    }

    private List<Passage> passages(Question question, Map<KnowledgeId, KnowledgeDefined> sources) throws IOException {
        var vector = embedder.embed(question.text());
        return search.search(sources.keySet(), question.text(), vector, question.top()).stream()
                .map(hit -> passage(hit, sources))
                .toList();
    }

    private static Passage passage(Hit hit, Map<KnowledgeId, KnowledgeDefined> sources) {
        var chunk = hit.chunk();
        return new Passage(
                chunk.id(),
                chunk.source(),
                Optional.ofNullable(sources.get(chunk.source()))
                        .map(KnowledgeDefined::name)
                        .orElse(""),
                chunk.heading(),
                chunk.url(),
                null,
                chunk.text(),
                hit.score());
    }
}
