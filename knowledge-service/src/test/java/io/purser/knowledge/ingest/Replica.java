package io.purser.knowledge.ingest;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.TestWorkers;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.embed.WholeTexts;
import io.purser.knowledge.installation.Settings;
import io.purser.knowledge.screening.StoredVerdicts;
import io.purser.knowledge.screening.TestScreening;
import io.purser.knowledge.store.EmbeddedChunk;
import io.purser.knowledge.store.StoredChunks;
import io.purser.knowledge.store.StoredContent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A replica of the service that embeds without a model, and fails when it is told to. */
final class Replica {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final IngestConfig CONFIG = Settings.of(
            IngestConfig.class,
            Map.of("ingest.chunks-per-source", "5", "ingest.stored-together", "1", "ingest.lease", "2s"));

    private final List<String> embedded = new CopyOnWriteArrayList<>();
    private final Claims claims;
    private final StoredChunks stored;
    private final Ingestion ingestion;
    private final TestScreening screening;
    private volatile int last = Integer.MAX_VALUE;
    private volatile Runnable whileEmbedding = () -> {};

    /** @param more where it reads from beside texts */
    Replica(Pool database, Origin... more) {
        claims = new Claims(database, CONFIG);
        stored = new StoredChunks(database);
        var verdicts = new StoredVerdicts(database);
        screening = new TestScreening(verdicts);
        var workers = TestWorkers.one();
        var intake = new Intake(
                new Origins(
                        Stream.concat(Stream.of(new TextOrigin(new StoredContent(database), workers)), Stream.of(more))
                                .toList()),
                new Approval(verdicts, screening, new Embedding(stored, workers, new WholeTexts(this::embed))),
                new NewChunks(database, claims),
                workers,
                CONFIG);
        ingestion = new Ingestion(claims, intake, source -> Uni.createFrom().voidItem(), CONFIG);
    }

    /** No more than so many texts are embedded from the beginning on. */
    void failAfter(int texts) {
        last = texts;
    }

    /** Done before each text. */
    void whileEmbedding(Runnable deed) {
        whileEmbedding = deed;
    }

    List<String> embedded() {
        return List.copyOf(embedded);
    }

    TestScreening screening() {
        return screening;
    }

    Optional<Claim> claim() {
        return await(claims.next());
    }

    Optional<Claim> claimSmall() {
        return await(claims.nextSmall());
    }

    static List<Claim> both(Replica one, Replica other) {
        var claims = Uni.join().all(one.claims.next(), other.claims.next()).andFailFast();
        return await(claims).stream().flatMap(Optional::stream).toList();
    }

    void take(Claim claim) {
        await(ingestion.take(claim));
    }

    /** Takes up one source. */
    void work() {
        claim().ifPresent(this::take);
    }

    long version(KnowledgeId source) {
        return await(stored.version(source));
    }

    List<Chunk> chunks(KnowledgeId source, long version) {
        return await(stored.page(source, version, 0, 100)).stream()
                .map(EmbeddedChunk::chunk)
                .toList();
    }

    /** Why, of each chunk of the source that nobody finds. */
    List<String> withheld(KnowledgeId source) {
        return await(stored.beyond(source, version(source), -1, true, 100)).stream()
                .flatMap(chunk -> Stream.ofNullable(chunk.withheld()))
                .toList();
    }

    List<Vector> vectors(KnowledgeId source, long version) {
        return await(stored.page(source, version, 0, 100)).stream()
                .map(chunk -> chunk.vectors().whole())
                .toList();
    }

    private Vector embed(String text) {
        if (embedded.size() >= last) {
            throw new IllegalStateException("The model is gone");
        }
        whileEmbedding.run();
        embedded.add(text);
        return new Vector("bge-small-en-v1.5-q", new float[] {0.25f, -1.5f, 3});
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> awaited) {
        return awaited.await().atMost(PATIENCE);
    }
}
