package io.purser.knowledge.search;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.embed.Urgency;
import io.purser.knowledge.embed.Workers;
import io.purser.knowledge.index.Findings;
import io.purser.knowledge.index.HybridSearch;
import io.purser.knowledge.index.Wanted;
import io.purser.knowledge.outside.LeftOut;
import io.purser.knowledge.outside.StoreAnswer;
import io.purser.knowledge.outside.StoreQuestion;
import io.purser.knowledge.outside.StoreSearch;
import io.purser.knowledge.search.Answer.Looked;
import io.purser.knowledge.search.Answer.NotLooked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks into the index and into vector stores at the same time. */
@ApplicationScoped
class SideBySide {

    private final HybridSearch search;
    private final Embedder embedder;
    private final Workers workers;
    private final StoreSearch stores;

    SideBySide(HybridSearch search, Embedder embedder, Workers workers, StoreSearch stores) {
        this.search = search;
        this.embedder = embedder;
        this.workers = workers;
        this.stores = stores;
    }

    /** @param time that stores have */
    Uni<Answer> look(Question question, Map<KnowledgeId, KnowledgeDefined> ready, Duration time, int dropped) {
        return Uni.combine()
                .all()
                .unis(here(question, ready, dropped), elsewhere(question, ready, time))
                .with((here, answers) -> joined(here, answers, question, ready, dropped));
    }

    private Uni<Findings> here(Question question, Map<KnowledgeId, KnowledgeDefined> ready, int dropped) {
        var sources = ids(ready, source -> !isElsewhere(source));
        return sources.isEmpty()
                ? Uni.createFrom().item(new Findings(List.of(), List.of()))
                : workers.run(
                        Urgency.QUESTION, () -> search.explained(wanted(question, sources, shares(ready)), dropped));
    }

    private Uni<List<StoreAnswer>> elsewhere(
            Question question, Map<KnowledgeId, KnowledgeDefined> ready, Duration time) {
        var asked = new StoreQuestion(
                question.account(),
                ids(ready, SideBySide::isElsewhere),
                question.asked().texts(),
                question.audience(),
                question.labels(),
                question.top());
        return stores.search(asked, time);
    }

    /** Stores that fail cost no more than their passages, unless there was nothing else to look in. */
    private static Answer joined(
            Findings here,
            List<StoreAnswer> stores,
            Question question,
            Map<KnowledgeId, KnowledgeDefined> sources,
            int dropped) {
        var failed = of(StoreAnswer.Failed.class, stores);
        var found = of(StoreAnswer.Found.class, stores);
        return failed.size() == sources.size()
                ? new NotLooked(
                        "No vector store could be searched.", failed.getFirst().why())
                : looked(Joining.of(here, found, question.top(), dropped), sources, leftOut(found));
    }

    private static List<LeftOut> leftOut(List<StoreAnswer.Found> stores) {
        return stores.stream().flatMap(store -> store.leftOut().stream()).toList();
    }

    /** To have found nothing but what nobody has screened is another thing than to have found nothing. */
    private static Answer looked(Findings findings, Map<KnowledgeId, KnowledgeDefined> sources, List<LeftOut> leftOut) {
        long unscreened = leftOut.stream().filter(LeftOut::isUnscreened).count();
        return findings.hits().isEmpty() && unscreened > 0
                ? new NotLooked("What was found could not be screened in time.", "Passages left out: " + unscreened)
                : new Looked(findings, sources, leftOut);
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

    private static Map<KnowledgeId, Double> shares(Map<KnowledgeId, KnowledgeDefined> sources) {
        var shares = new HashMap<KnowledgeId, Double>();
        sources.forEach(
                (id, source) -> Optional.ofNullable(source.searchMeaning()).ifPresent(share -> shares.put(id, share)));
        return shares;
    }

    private Wanted wanted(Question question, List<KnowledgeId> sources, Map<KnowledgeId, Double> shares) {
        return new Wanted(
                question.account(),
                sources,
                question.audience(),
                question.labels(),
                question.asked().wordings(),
                question.asked().vector(embedder),
                shares,
                question.top());
    }
}
