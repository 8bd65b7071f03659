package io.purser.knowledge.ingest;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.TestWorkers;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.installation.Settings;
import io.purser.knowledge.store.EmbeddedChunk;
import io.purser.knowledge.store.StoredChunks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A replica of the service that embeds without a model, and fails when it is told to. */
final class Replica {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final IngestConfig CONFIG =
            Settings.of(IngestConfig.class, Map.of("ingest.chunks-per-source", "5", "ingest.stored-together", "1"));

    private final List<String> embedded = new CopyOnWriteArrayList<>();
    private final Claims claims;
    private final StoredChunks stored;
    private final Ingestion ingestion;
    private volatile int last = Integer.MAX_VALUE;

    Replica(Pool database) {
        claims = new Claims(database, CONFIG);
        stored = new StoredChunks(database);
        ingestion = new Ingestion(
                claims,
                new NewChunks(database, CONFIG),
                stored,
                source -> Uni.createFrom().voidItem(),
                TestWorkers.one(),
                this::embed,
                CONFIG);
    }

    /** No more than so many texts are embedded from the beginning on. */
    void failAfter(int texts) {
        last = texts;
    }

    List<String> embedded() {
        return List.copyOf(embedded);
    }

    Optional<Claim> claim() {
        return claims.next(Long.MAX_VALUE).await().atMost(PATIENCE);
    }

    Optional<Claim> claimSmall() {
        return claims.next(CONFIG.smallUpTo()).await().atMost(PATIENCE);
    }

    static List<Claim> both(Replica one, Replica other) {
        return Uni.join()
                .all(one.claims.next(Long.MAX_VALUE), other.claims.next(Long.MAX_VALUE))
                .andFailFast()
                .map(claims -> claims.stream().flatMap(Optional::stream).toList())
                .await()
                .atMost(PATIENCE);
    }

    void take(Claim claim) {
        ingestion.take(claim).await().atMost(PATIENCE);
    }

    /** Takes up one source. */
    void work() {
        claim().ifPresent(this::take);
    }

    long version(KnowledgeId source) {
        return stored.version(source).await().atMost(PATIENCE);
    }

    List<Chunk> chunks(KnowledgeId source, long version) {
        return stored.page(source, version, 0, 100).await().atMost(PATIENCE).stream()
                .map(EmbeddedChunk::chunk)
                .toList();
    }

    Collection<Vector> vectors(KnowledgeId source) {
        return stored.vectors(source).await().atMost(PATIENCE).values();
    }

    private Vector embed(String text) {
        if (embedded.size() >= last) {
            throw new IllegalStateException("The model is gone");
        }
        embedded.add(text);
        return new Vector(new float[] {0.25f, -1.5f, 3});
    }
}
