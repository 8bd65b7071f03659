package io.purser.knowledge.store;

import static java.util.stream.Collectors.toMap;

import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.embed.Vectors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads chunks. */
@ApplicationScoped
public class StoredChunks {

    private static final String SEARCHABLE = "SELECT version FROM source WHERE id = $1 AND NOT removed";
    private static final String PAGE =
            """
            SELECT id, source, ordinal, section, title, heading, url, page, language, labels, body, model, embedding, parts FROM chunk
            WHERE source = $1 AND version = $2 AND ordinal >= $3 AND withheld IS NULL ORDER BY ordinal LIMIT $4
            """;
    private static final String ONWARD =
            """
            SELECT id, source, ordinal, section, title, heading, url, page, language, labels, body, created, withheld FROM chunk
            WHERE source = $1 AND version = $2 AND ordinal > $3 ORDER BY ordinal LIMIT $4
            """;
    private static final String BACK =
            """
            SELECT id, source, ordinal, section, title, heading, url, page, language, labels, body, created, withheld FROM chunk
            WHERE source = $1 AND version = $2 AND ordinal < $3 ORDER BY ordinal DESC LIMIT $4
            """;
    private static final String SECTION =
            """
            SELECT id, source, ordinal, section, title, heading, url, page, language, labels, body FROM chunk
            WHERE source = $1 AND version = $2 AND section = $3 AND ordinal BETWEEN $4 AND $5
              AND withheld IS NULL ORDER BY ordinal
            """;
    private static final String CREATED =
            "SELECT id, min(created) AS created FROM chunk WHERE source = ANY ($1) AND id = ANY ($2) GROUP BY id";
    private static final String VECTORS =
            """
            SELECT DISTINCT ON (digest) digest, model, embedding, parts FROM chunk WHERE source = $1 AND digest = ANY ($2)
            ORDER BY digest, version DESC
            """;

    private final Pool database;

    public StoredChunks(Pool database) {
        this.database = database;
    }

    /** The version that is searchable; 0 when there is none yet or no such source. */
    public Uni<Long> version(KnowledgeId source) {
        return database.preparedQuery(SEARCHABLE)
                .execute(Tuple.of(source.value()))
                .map(rows -> Rows.first(rows).map(row -> row.getLong("version")).orElse(0L));
    }

    /** Up to {@code most} chunks of a version in their order, from the ordinal on, without those that are withheld. */
    public Uni<List<EmbeddedChunk>> page(KnowledgeId source, long version, int from, int most) {
        return database.preparedQuery(PAGE)
                .execute(Tuple.of(source.value(), version, from, most))
                .map(rows -> Rows.of(rows)
                        .map(row -> new EmbeddedChunk(chunk(row), vectors(row)))
                        .toList());
    }

    /** Up to {@code most} chunks of a version beyond that ordinal, also those that are withheld, the nearest to it first. */
    public Uni<List<DatedChunk>> beyond(KnowledgeId source, long version, int ordinal, boolean forward, int most) {
        return database.preparedQuery(forward ? ONWARD : BACK)
                .execute(Tuple.of(source.value(), version, ordinal, most))
                .map(rows -> Rows.of(rows)
                        .map(row -> new DatedChunk(
                                chunk(row), row.getOffsetDateTime("created").toInstant(), row.getString("withheld")))
                        .toList());
    }

    /** The chunk's section in its order, as far as so many chunks before and after it, without those that are withheld. */
    public Uni<List<Chunk>> around(Chunk chunk, long version, int reach) {
        return database.preparedQuery(SECTION)
                .execute(Tuple.of(
                        chunk.source().value(),
                        version,
                        chunk.section(),
                        chunk.ordinal() - reach,
                        chunk.ordinal() + reach))
                .map(rows -> Rows.of(rows).map(StoredChunks::chunk).toList());
    }

    /** When these chunks of these sources were stored first. */
    public Uni<Map<ChunkId, Instant>> created(List<KnowledgeId> sources, List<ChunkId> chunks) {
        return database.preparedQuery(CREATED)
                .execute(Tuple.of(texts(sources, KnowledgeId::value), texts(chunks, ChunkId::value)))
                .map(rows -> Rows.of(rows)
                        .collect(toMap(row -> new ChunkId(row.getString("id")), row -> row.getOffsetDateTime("created")
                                .toInstant())));
    }

    private static <T> String[] texts(List<T> ids, Function<T, String> text) {
        return ids.stream().map(text).toArray(String[]::new);
    }

    /** The vectors of these texts, in whichever version, finished or not: what was embedded once is not embedded again by the same model. */
    public Uni<Map<String, Vectors>> vectors(KnowledgeId source, List<String> digests) {
        return database.preparedQuery(VECTORS)
                .execute(Tuple.of(source.value(), digests.toArray(String[]::new)))
                .map(rows -> Rows.of(rows).collect(toMap(row -> row.getString("digest"), StoredChunks::vectors)));
    }

    private static Chunk chunk(Row row) {
        return new Chunk(
                new ChunkId(row.getString("id")),
                new KnowledgeId(row.getString("source")),
                row.getInteger("ordinal"),
                row.getInteger("section"),
                row.getString("title"),
                row.getString("heading"),
                row.getString("url"),
                row.getInteger("page"),
                row.getString("language"),
                Set.of(row.getArrayOfStrings("labels")),
                row.getString("body"));
    }

    private static Vectors vectors(Row row) {
        var whole = Vector.of(row.getString("model"), row.getBuffer("embedding").getBytes());
        return Vectors.of(whole, row.getBuffer("parts").getBytes());
    }
}
