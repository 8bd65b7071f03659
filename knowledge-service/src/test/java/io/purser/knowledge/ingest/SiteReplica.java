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
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A replica of the service that reads sites, and embeds without a model. */
public final class SiteReplica {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final IngestConfig CONFIG =
            Settings.of(IngestConfig.class, Map.of("ingest.pause-between-tries", "0s"));

    private final List<String> embedded = new CopyOnWriteArrayList<>();
    private final Claims claims;
    private final StoredChunks stored;
    private final Ingestion ingestion;
    private final Periods periods;

    public SiteReplica(Pool database, Origin origin) {
        claims = new Claims(database, CONFIG);
        stored = new StoredChunks(database);
        periods = new Periods(database);
        var verdicts = new StoredVerdicts(database);
        var screening = new TestScreening(verdicts);
        var workers = TestWorkers.one();
        var intake = new Intake(
                new Origins(List.of(origin)),
                new Approval(verdicts, screening, new Embedding(stored, workers, new WholeTexts(this::embed))),
                new NewChunks(database, claims),
                workers,
                CONFIG);
        ingestion = new Ingestion(claims, intake, source -> Uni.createFrom().voidItem(), CONFIG);
    }

    /** Reads all sites that wait. */
    public void work() {
        for (var claim = next(); claim.isPresent(); claim = next()) {
            await(ingestion.take(claim.get()));
        }
    }

    /** Begins with a site, and is killed when the returned one is cancelled: nothing of it is tidied up. */
    public Cancellable begin() {
        return ingestion.take(next().orElseThrow()).subscribe().with(done -> {}, failure -> {});
    }

    /** As the look-out does from time to time. */
    public void lookOut() {
        await(periods.begin());
    }

    /** What was embedded since it was asked last. */
    public List<String> embedded() {
        var since = List.copyOf(embedded);
        embedded.clear();
        return since;
    }

    /** What is searchable. */
    public List<Chunk> searchable(KnowledgeId source) {
        long version = await(stored.version(source));
        return await(stored.page(source, version, 0, 10_000)).stream()
                .map(EmbeddedChunk::chunk)
                .toList();
    }

    private Optional<Claim> next() {
        return await(claims.nextSite());
    }

    private Vector embed(String text) {
        embedded.add(text);
        return new Vector("bge-small-en-v1.5-q", new float[] {0.25f, -1.5f, 3});
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> awaited) {
        return awaited.await().atMost(PATIENCE);
    }
}
