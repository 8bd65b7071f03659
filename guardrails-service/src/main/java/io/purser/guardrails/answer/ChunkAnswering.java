package io.purser.guardrails.answer;

import io.purser.contract.event.ChunksProduced;
import io.purser.contract.event.KnowledgeEvent;
import io.purser.contract.log.Deed;
import io.purser.contract.log.KnowledgeLog;
import io.purser.contract.log.KnowledgeLogReader;
import io.purser.guardrails.verdict.VerdictStore;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;

/** Reads what is to be searchable, and writes what may be. */
@ApplicationScoped
class ChunkAnswering {

    private final KnowledgeLog log;
    private final VerdictStore store;
    private final ChunkScreening screening;

    ChunkAnswering(KnowledgeLog log, VerdictStore store, PolicyGates gates) {
        this.log = log;
        this.store = store;
        screening = new ChunkScreening(gates, Clock.systemUTC());
    }

    void start(@Observes StartupEvent event, KnowledgeLogReader reader) {
        reader.read(Set.of(ChunksProduced.class), this::on);
    }

    private Uni<Deed> on(KnowledgeEvent event) {
        return switch (event) {
            case ChunksProduced produced -> screening.answer(produced).map(this::deed);
            default -> Uni.createFrom().item(Deed.NOTHING); // others' business
        };
    }

    /** The answer goes on the log and what fired into the store, side by side, each once also when the deed is tried again. */
    private Deed deed(ScreenedChunks screened) {
        var sent = new Once(() -> log.append(screened.answer()));
        var stored = new Once(() -> keep(screened));
        return () ->
                Uni.join().all(sent.done(), stored.done()).andCollectFailures().replaceWithVoid();
    }

    private Uni<Void> keep(ScreenedChunks screened) {
        return screened.fired()
                .onItem()
                .transformToUniAndConcatenate(store::add)
                .onItem()
                .ignoreAsUni();
    }
}
