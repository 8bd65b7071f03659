package io.purser.knowledge.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.file.FileOrigins;
import io.purser.knowledge.index.Hit;
import io.purser.knowledge.index.Standalone;
import io.purser.knowledge.index.Wording;
import io.purser.knowledge.installation.TestDatabase;
import io.purser.knowledge.store.EmbeddedChunk;
import io.purser.knowledge.store.Rows;
import io.purser.knowledge.store.StoredChunks;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database of the time before web sites were read is brought up to date with what was in it. */
@SuppressWarnings("NullAway.Init") // set before the tests
class UpgradeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BEFORE_SITES = "3";
    private static final String TEXT = "# Hours\n\nThe shop opens at nine.\n\n# Parcels\n\nParcels leave at noon.\n";
    private static final String FILE = "# Returns\n\nSend it back within thirty days.\n";
    private static final Vector QUESTION = new Vector("bge-small-en-v1.5-q", new float[] {1, 0, 0});

    private final KnowledgeId text = new KnowledgeId("aia_know_text");
    private final KnowledgeId file = new KnowledgeId("aia_know_file");
    private final KnowledgeId site = new KnowledgeId("aia_know_site");
    private TestDatabase database;
    private Pool pool;

    @BeforeEach
    void begin() throws IOException, SQLException {
        database = TestDatabase.migratedTo(BEFORE_SITES);
        pool = database.pool();
        source(text, "Text", "COMPLETED", 1);
        run("INSERT INTO content (source, body) VALUES ($1, $2)", Tuple.of(text.value(), TEXT));
        chunk(text, 1, 0, "Hours", "The shop opens at nine.");
        chunk(text, 1, 1, "Parcels", "Parcels leave at noon.");
        source(file, "File", "COMPLETED", 2);
        var id = UUID.randomUUID();
        run(
                "INSERT INTO content (source, file, file_type, file_size, digest) VALUES ($1, $2, 'MARKDOWN', $3, 'abc')",
                Tuple.of(file.value(), id, (long) FILE.length()));
        run(
                "INSERT INTO file_part (file, number, bytes) VALUES ($1, 0, $2), ($1, 1, $3)",
                Tuple.of(id, bytes(FILE.substring(0, 20)), bytes(FILE.substring(20))));
        chunk(file, 2, 0, "Returns", "Send it back within thirty days.");
        source(site, "Web", "FAILED", 0);
        run("INSERT INTO content (source) VALUES ($1)", Tuple.of(site.value()));

        database.migrate();
    }

    @AfterEach
    void end() throws IOException {
        await(pool.close());
        database.close();
    }

    @Test
    void whatWasSearchableIsFoundBeforeItIsEmbeddedAgain() throws IOException {
        assertThat(row(text).getLong("version")).isEqualTo(1);
        assertThat(found(text, 1, "parcels leave at noon")).first().isEqualTo("Parcels leave at noon.");
        assertThat(found(file, 2, "back within thirty days")).containsExactly("Send it back within thirty days.");
    }

    @Test
    void allThatWasStoredIsMadeSearchableAnewWithoutLoss() throws IOException {
        var replica = new Replica(pool, FileOrigins.on(pool));
        var before = texts(text, 1);

        replica.work();
        replica.work();

        assertThat(row(text)).satisfies(row -> {
            assertThat(row.getString("status")).isEqualTo("COMPLETED");
            assertThat(row.getLong("version")).isEqualTo(2);
        });
        assertThat(row(file).getString("status")).isEqualTo("COMPLETED");
        assertThat(texts(text, 2)).isEqualTo(before);
        assertThat(texts(file, 3)).containsExactly("Send it back within thirty days.");
        assertThat(replica.vectors(text, 2)).extracting(Vector::model).containsOnly("bge-small-en-v1.5-q");
        assertThat(found(text, 2, "parcels leave at noon")).first().isEqualTo("Parcels leave at noon.");
    }

    @Test
    void siteThatCouldNotBeReadThenIsRead() {
        assertThat(row(site).getString("status")).isEqualTo("QUEUED");
        assertThat(await(new Claims(pool, Replica.CONFIG).nextSite()))
                .map(Claim::source)
                .contains(site);
    }

    @Test
    void whatNobodyCouldSayThenIsNotSaid() {
        assertThat(row(text).getBoolean("return_direct")).isFalse();
        assertThat(row(text).getDouble("search_meaning")).isNull();
    }

    private List<String> found(KnowledgeId source, long version, String words) throws IOException {
        try (var index = Standalone.create(Map.of())) {
            index.define(await(new StoredChunks(pool).page(source, version, 0, 100)).stream()
                    .map(stored -> new EmbeddedChunk(standing(stored.chunk()), stored.vectors()))
                    .toList());
            return index.search(List.of(new Wording(words, 1)), QUESTION, 5).stream()
                    .map(Hit::chunk)
                    .map(Chunk::text)
                    .toList();
        }
    }

    /** In the one source of the index. */
    private static Chunk standing(Chunk chunk) {
        return new Chunk(
                chunk.id(),
                Standalone.source(),
                chunk.ordinal(),
                chunk.section(),
                chunk.title(),
                chunk.heading(),
                chunk.url(),
                chunk.page(),
                chunk.language(),
                chunk.labels(),
                chunk.text());
    }

    private List<String> texts(KnowledgeId source, long version) {
        return await(new StoredChunks(pool).page(source, version, 0, 100)).stream()
                .map(embedded -> embedded.chunk().text())
                .toList();
    }

    private void source(KnowledgeId id, String type, String status, long version) {
        run(
                """
                INSERT INTO source (id, account, name, description, type, details, status, last_status, version, wanted,
                    size, attempts, removed, announced, created, updated, chunks_stored)
                VALUES ($1, 'AC1', 'Shop', '', $2, $3, $4, 'PROCESSING', $5, $6, 100, 1, false, true, now(), now(), 0)
                """,
                Tuple.tuple(List.of(
                        id.value(),
                        type,
                        type.equals("Web") ? "{\"source\": \"https://shop.example\"}" : "{\"file_name\": \"shop.md\"}",
                        status,
                        version,
                        Math.max(1, version))));
    }

    private void chunk(KnowledgeId source, long version, int ordinal, String heading, String body) {
        run(
                """
                INSERT INTO chunk (source, version, id, ordinal, section, title, heading, body, embedding, digest, created)
                VALUES ($1, $2, $3, $4, $4, 'Shop', $5, $6, $7, $8, now())
                """,
                Tuple.tuple(List.of(
                        source.value(),
                        version,
                        "chunk_" + ordinal,
                        ordinal,
                        heading,
                        body,
                        embedding(),
                        "digest of " + body)));
    }

    private static Buffer embedding() {
        var floats = ByteBuffer.allocate(384 * Float.BYTES);
        for (int i = 0; i < 384; i++) {
            floats.putFloat(i == 0 ? 1 : 0);
        }
        return Buffer.buffer(floats.array());
    }

    private static Buffer bytes(String text) {
        return Buffer.buffer(text.getBytes(UTF_8));
    }

    private Row row(KnowledgeId source) {
        return Rows.first(await(
                        pool.preparedQuery("SELECT * FROM source WHERE id = $1").execute(Tuple.of(source.value()))))
                .orElseThrow();
    }

    private void run(String command, Tuple values) {
        await(pool.preparedQuery(command).execute(values));
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> awaited) {
        return awaited.await().atMost(PATIENCE);
    }
}
