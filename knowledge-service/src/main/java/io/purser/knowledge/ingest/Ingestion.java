package io.purser.knowledge.ingest;

import io.purser.contract.id.ChunkId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.embed.Urgency;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.embed.Workers;
import io.purser.knowledge.source.Announcer;
import io.purser.knowledge.store.EmbeddedChunk;
import io.purser.knowledge.store.StoredChunks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Makes what was claimed searchable: read, cut, embed, store, swap, announce. A later try goes on where an earlier one ended. */
@ApplicationScoped
class Ingestion {

    private static final Logger LOG = Logger.getLogger(Ingestion.class);

    private final Claims claims;
    private final NewChunks newChunks;
    private final StoredChunks stored;
    private final Announcer announcer;
    private final Workers workers;
    private final Embedder embedder;
    private final IngestConfig config;
    private final Reading reading;

    Ingestion(
            Claims claims,
            NewChunks newChunks,
            StoredChunks stored,
            Announcer announcer,
            Workers workers,
            Embedder embedder,
            IngestConfig config) {
        this.claims = claims;
        this.newChunks = newChunks;
        this.stored = stored;
        this.announcer = announcer;
        this.workers = workers;
        this.embedder = embedder;
        this.config = config;
        this.reading = new Reading(config.chunksPerSource());
    }

    /** Never fails: what goes wrong is in the source's status, or is tried again. */
    Uni<Void> take(Claim claim) {
        return announcer
                .announce(claim.source())
                .onFailure()
                .recoverWithUni(failure -> passOver("Not announced yet", claim))
                .chain(() -> process(claim))
                .chain(() -> announcer.announce(claim.source()))
                .onFailure(ClaimLost.class)
                .recoverWithUni(lost -> passOver("Left to others", claim))
                .onFailure()
                .recoverWithUni(failure -> tryAgain(claim, failure));
    }

    private Uni<Void> process(Claim claim) {
        return claim.attempt() > config.tries()
                ? claims.fail(claim, "It could not be made searchable in %d tries".formatted(config.tries()))
                : workers.run(Urgency.INGEST, () -> reading.of(claim)).chain(prepared -> process(claim, prepared));
    }

    private Uni<Void> process(Claim claim, Preparation prepared) {
        return switch (prepared) {
            case Preparation.Ready(var chunks) ->
                newChunks
                        .begin(claim, chunks)
                        .chain(() -> stored.vectors(claim.source()))
                        .chain(known -> embed(claim, chunks, known))
                        .chain(() -> claims.complete(claim));
            case Preparation.Unusable(var why) -> claims.fail(claim, why);
        };
    }

    private Uni<Void> embed(Claim claim, List<Chunk> chunks, Map<ChunkId, Vector> known) {
        return Multi.createFrom()
                .iterable(chunks)
                .onItem()
                .transformToUniAndConcatenate(chunk -> embedded(chunk, known))
                .group()
                .intoLists()
                .of(config.storedTogether())
                .onItem()
                .transformToUniAndConcatenate(group -> newChunks.add(claim, group))
                .collect()
                .last();
    }

    private Uni<EmbeddedChunk> embedded(Chunk chunk, Map<ChunkId, Vector> known) {
        var vector = known.get(chunk.id());
        return vector == null
                ? workers.run(Urgency.INGEST, () -> new EmbeddedChunk(chunk, embedder.embed(chunk.indexed())))
                : Uni.createFrom().item(new EmbeddedChunk(chunk, vector));
    }

    private Uni<Void> tryAgain(Claim claim, Throwable failure) {
        LOG.warnf(failure, "Not made searchable this time: source=%s", claim.source());
        return claims.giveBack(claim).onFailure().recoverWithUni(gone -> passOver("Left until the lease ends", claim));
    }

    private static Uni<Void> passOver(String what, Claim claim) {
        LOG.infof("%s: source=%s version=%d", what, claim.source(), claim.version());
        return Uni.createFrom().voidItem();
    }
}
