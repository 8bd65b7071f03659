package io.purser.knowledge.search;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.event.RetrievalResult;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.CatalogView;
import io.purser.knowledge.index.IndexKeeper;
import io.purser.knowledge.search.Answer.NotLooked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
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

    /** What stores leave of the time for what is done with their answers. */
    private static final Duration TO_JOIN = Duration.ofMillis(200);

    private final CatalogView catalog;
    private final IndexKeeper index;
    private final SideBySide sides;
    private final RetrievalConfig config;

    Finder(CatalogView catalog, IndexKeeper index, SideBySide sides, RetrievalConfig config) {
        this.catalog = catalog;
        this.index = index;
        this.sides = sides;
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
                : sides.look(question, ready, left(until).minus(TO_JOIN), dropped);
    }

    private static Duration left(Instant until) {
        return Duration.between(Instant.now(), until);
    }

    private Map<KnowledgeId, KnowledgeDefined> ready(List<KnowledgeDefined> known) {
        return known.stream()
                .filter(source -> index.holds(source.id()))
                .collect(Collectors.toMap(KnowledgeDefined::id, Function.identity(), (one, same) -> one));
    }
}
