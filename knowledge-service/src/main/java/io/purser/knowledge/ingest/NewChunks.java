package io.purser.knowledge.ingest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Writes the chunks of a version that is not searchable yet. */
@ApplicationScoped
class NewChunks {

    private static final String ADD =
            """
            INSERT INTO chunk (source, version, claim, id, ordinal, section, title, heading, url, page, language, labels,
                body, digest, model, embedding, parts, screened, withheld, created)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, now())
            ON CONFLICT (source, version, id) DO UPDATE SET
                claim = excluded.claim, ordinal = excluded.ordinal, section = excluded.section, title = excluded.title,
                heading = excluded.heading, url = excluded.url, page = excluded.page, language = excluded.language,
                labels = excluded.labels, body = excluded.body, digest = excluded.digest, model = excluded.model,
                embedding = excluded.embedding, parts = excluded.parts, screened = excluded.screened,
                withheld = excluded.withheld
            """;
    private static final String STORED = "UPDATE source SET chunks_stored = $2 WHERE id = $1";

    private final Pool database;
    private final Claims claims;

    NewChunks(Pool database, Claims claims) {
        this.database = database;
        this.claims = claims;
    }

    /** The chunks that come next in their source. */
    Uni<Void> add(Claim claim, List<Embedded> chunks) {
        int stored = chunks.getLast().chunk().chunk().ordinal() + 1;
        return database.withTransaction(connection -> claims.hold(claim, connection)
                .chain(() -> connection
                        .preparedQuery(ADD)
                        .executeBatch(
                                chunks.stream().map(chunk -> row(claim, chunk)).toList()))
                .chain(() -> connection
                        .preparedQuery(STORED)
                        .execute(Tuple.of(claim.source().value(), stored)))
                .replaceWithVoid());
    }

    private static Tuple row(Claim claim, Embedded embedded) {
        var chunk = embedded.chunk().chunk();
        return Tuple.tuple(Arrays.asList(
                claim.source().value(),
                claim.version(),
                claim.token(),
                chunk.id().value(),
                chunk.ordinal(),
                chunk.section(),
                chunk.title(),
                chunk.heading(),
                chunk.url(),
                chunk.page(),
                chunk.language(),
                chunk.labels().toArray(String[]::new),
                chunk.text(),
                embedded.chunk().digest(),
                embedded.vectors().whole().model(),
                Buffer.buffer(embedded.vectors().whole().bytes()),
                Buffer.buffer(embedded.vectors().partBytes()),
                embedded.chunk().screened(),
                embedded.chunk().withheld()));
    }
}
