package io.purser.knowledge.search;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.event.RetrievalResult;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.CatalogView;
import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.embed.Urgency;
import io.purser.knowledge.embed.Workers;
import io.purser.knowledge.index.Findings;
import io.purser.knowledge.index.HybridSearch;
import io.purser.knowledge.index.IndexKeeper;
import io.purser.knowledge.index.Wanted;
import io.purser.knowledge.outside.StoreAnswer;
import io.purser.knowledge.outside.StoreQuestion;
import io.purser.knowledge.outside.StoreSearch;
import io.purser.knowledge.search.Answer.Looked;
import io.purser.knowledge.search.Answer.NotLooked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Finds passages. */
@ApplicationScoped
class Finder {

    private static final Logger LOG = Logger.getLogger(Finder.class);

    /** What stores leave of the time for what is done with their answers. */
    private static final Duration TO_JOIN = Duration.ofMillis(200);

    private final CatalogView catalog;
    private final IndexKeeper index;
    private final HybridSearch search;
    private final Embedder embedder;
    private final Workers workers;
    private final StoreSearch stores;
    private final RetrievalConfig config;

    Finder(
            CatalogView catalog,
            IndexKeeper index,
            HybridSearch search,
            Embedder embedder,
            Workers workers,
            StoreSearch stores,
            RetrievalConfig config) {
        this.catalog = catalog;
        this.index = index;
        this.search = search;
        this.embedder = embedder;
        this.workers = workers;
        this.stores = stores;
        this.config = config;
    }

    /** Always a result, within that time: passages, or why there are none. */
    Uni<RetrievalResult> find(Question question, Duration time) {
        return look(question, time, 0).map(Passages::of);
    }

    /** The same with all that led to it, and with so many of those that were looked at and not taken. */
    Uni<Answer> look(Question question, Duration time, int dropped) {
        if (!time.isPositive()) {
            return Uni.createFrom().item(new NotLooked("There was no time left to search"));
        }
        var until = Instant.now().plus(time);
        return known(question)
                .chain(sources -> look(question, sources, until, dropped))
                .ifNoItem()
                .after(time)
                .recoverWithItem(new NotLooked("The search took too long"))
                .onFailure()
                .invoke(failure -> LOG.error("A search failed", failure))
                .onFailure()
                .recoverWithItem(new NotLooked("The search failed"));
    }

    private Uni<Answer> look(Question question, List<KnowledgeDefined> known, Instant until, int dropped) {
        return known.isEmpty()
                ? Uni.createFrom().item(new NotLooked("There is no such knowledge source"))
                : caughtUp(known, left(until).minus(config.reserve()))
                        .chain(() -> lookNow(question, known, until, dropped));
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

    private Uni<Answer> lookNow(Question question, List<KnowledgeDefined> known, Instant until, int dropped) {
        var ready = ready(known);
        return ready.isEmpty()
                ? Uni.createFrom().item(new NotLooked("The knowledge source is not searchable yet, or has failed"))
                : Uni.combine()
                        .all()
                        .unis(here(question, ready, dropped), elsewhere(question, ready, until))
                        .with((here, stores) -> joined(here, stores, question, ready, dropped));
    }

    private Uni<Findings> here(Question question, Map<KnowledgeId, KnowledgeDefined> ready, int dropped) {
        var sources = ids(ready, source -> !isElsewhere(source));
        return sources.isEmpty()
                ? Uni.createFrom().item(new Findings(List.of(), List.of()))
                : workers.run(Urgency.QUESTION, () -> search.explained(wanted(question, sources), dropped));
    }

    private Uni<List<StoreAnswer>> elsewhere(
            Question question, Map<KnowledgeId, KnowledgeDefined> ready, Instant until) {
        var asked = new StoreQuestion(
                question.account(),
                ids(ready, Finder::isElsewhere),
                question.asked().texts(),
                question.audience(),
                question.labels(),
                question.top());
        return stores.search(asked, left(until).minus(TO_JOIN));
    }

    /** Stores that fail cost no more than their passages, unless there was nothing else to look in. */
    private static Answer joined(
            Findings here,
            List<StoreAnswer> stores,
            Question question,
            Map<KnowledgeId, KnowledgeDefined> sources,
            int dropped) {
        var failed = of(StoreAnswer.Failed.class, stores);
        return failed.size() == sources.size()
                ? new NotLooked("No vector store could be searched. "
                        + failed.getFirst().why())
                : new Looked(Joining.of(here, of(StoreAnswer.Found.class, stores), question.top(), dropped), sources);
    }

    private static <T extends StoreAnswer> List<T> of(Class<T> kind, List<StoreAnswer> answers) {
        return answers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<KnowledgeId> ids(
            Map<KnowledgeId, KnowledgeDefined> sources, Predicate<KnowledgeDefined> which) {
        return sources.values().stream().filter(which).map(KnowledgeDefined::id).toList();
    }

    private static boolean isElsewhere(KnowledgeDefined source) {
        return source.type().equals("Database");
    }

    private static Duration left(Instant until) {
        return Duration.between(Instant.now(), until);
    }

    private Map<KnowledgeId, KnowledgeDefined> ready(List<KnowledgeDefined> known) {
        return known.stream()
                .filter(source -> index.holds(source.id()))
                .collect(Collectors.toMap(KnowledgeDefined::id, Function.identity(), (one, same) -> one));
    }

    private Wanted wanted(Question question, List<KnowledgeId> sources) {
        return new Wanted(
                question.account(),
                sources,
                question.audience(),
                question.labels(),
                question.asked().wordings(),
                question.asked().vector(embedder),
                question.top());
    }
}
