package io.purser.knowledge.ingest;

import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.store.EmbeddedChunk;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Writes the chunks of a version that is not searchable yet, and keeps the claim alive meanwhile. */
@ApplicationScoped
class NewChunks {

    private static final String HOLD =
            """
            UPDATE source SET leased_until = now() + $4 * interval '1 second'
            WHERE id = $1 AND claim = $2 AND wanted = $3 AND NOT removed
            """;
    private static final String ADD =
            """
            INSERT INTO chunk (source, version, id, ordinal, title, heading, url, body, embedding, created)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())
            ON CONFLICT (source, version, id) DO UPDATE SET ordinal = excluded.ordinal
            """;
    private static final String KEEP_ONLY = "DELETE FROM chunk WHERE source = $1 AND version = $2 AND id <> ALL ($3)";

    private final Pool database;
    private final IngestConfig config;

    NewChunks(Pool database, IngestConfig config) {
        this.database = database;
        this.config = config;
    }

    /** What an earlier try has left behind and is none of these goes. */
    Uni<Void> begin(Claim claim, List<Chunk> chunks) {
        var ids = chunks.stream().map(chunk -> chunk.id().value()).toArray(String[]::new);
        return holding(claim, connection -> connection
                .preparedQuery(KEEP_ONLY)
                .execute(Tuple.of(claim.source().value(), claim.version(), ids))
                .replaceWithVoid());
    }

    Uni<Void> add(Claim claim, List<EmbeddedChunk> chunks) {
        return holding(claim, connection -> connection
                .preparedQuery(ADD)
                .executeBatch(chunks.stream().map(chunk -> row(claim, chunk)).toList())
                .replaceWithVoid());
    }

    private Uni<Void> holding(Claim claim, Work work) {
        return database.withTransaction(connection -> connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(
                        claim.source().value(),
                        claim.token(),
                        claim.version(),
                        config.lease().toSeconds()))
                .invoke(Claims::requireHeld)
                .chain(() -> work.on(connection)));
    }

    private static Tuple row(Claim claim, EmbeddedChunk embedded) {
        var chunk = embedded.chunk();
        return Tuple.tuple(Arrays.asList(
                claim.source().value(),
                claim.version(),
                chunk.id().value(),
                chunk.ordinal(),
                chunk.title(),
                chunk.heading(),
                chunk.url(),
                chunk.text(),
                Buffer.buffer(embedded.vector().bytes())));
    }

    @FunctionalInterface
    private interface Work {
        Uni<Void> on(SqlConnection connection);
    }
}
