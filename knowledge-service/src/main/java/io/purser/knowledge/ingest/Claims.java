package io.purser.knowledge.ingest;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.store.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who works on what. Replicas share the work through the database: a claim is a row lock that outlives its transaction, for a time. */
@ApplicationScoped
class Claims {

    private static final String NEXT =
            """
            UPDATE source SET
                claim = $1, leased_until = now() + $2 * interval '1 second', attempts = attempts + 1,
                last_status = CASE WHEN status = 'PROCESSING' THEN last_status ELSE status END,
                status = 'PROCESSING', announced = false, updated = now()
            FROM content
            WHERE source.id = (
                SELECT id FROM source
                WHERE status IN ('QUEUED', 'PROCESSING') AND NOT removed
                  AND (leased_until IS NULL OR leased_until < now()) AND size <= $3
                ORDER BY id LIMIT 1
                FOR UPDATE SKIP LOCKED)
              AND content.source = source.id
            RETURNING source.id, type, name, wanted, attempts, body
            """;
    private static final String SEARCHABLE =
            """
            UPDATE source SET
                version = wanted, status = 'COMPLETED', last_status = status, error = NULL,
                claim = NULL, leased_until = NULL, attempts = 0, announced = false, updated = now()
            WHERE id = $1 AND claim = $2 AND wanted = $3 AND NOT removed
            """;
    private static final String OLD_VERSIONS = "DELETE FROM chunk WHERE source = $1 AND version <> $2";
    private static final String FAILED =
            """
            UPDATE source SET
                status = 'FAILED', last_status = status, error = $4,
                claim = NULL, leased_until = NULL, announced = false, updated = now()
            WHERE id = $1 AND claim = $2 AND wanted = $3
            """;
    private static final String AGAIN =
            """
            UPDATE source SET
                status = 'QUEUED', last_status = status, claim = NULL,
                leased_until = now() + $4 * interval '1 second', announced = false, updated = now()
            WHERE id = $1 AND claim = $2 AND wanted = $3
            """;

    private final Pool database;
    private final IngestConfig config;

    Claims(Pool database, IngestConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The oldest source that waits to be made searchable and has no more than so many characters. */
    Uni<Optional<Claim>> next(long size) {
        var token = UUID.randomUUID();
        return database.preparedQuery(NEXT)
                .execute(Tuple.of(token, config.lease().toSeconds(), size))
                .map(rows -> Rows.first(rows).map(row -> claim(token, row)));
    }

    /** The claimed version takes the place of the one before, at once and whole. */
    Uni<Void> complete(Claim claim) {
        return database.withTransaction(connection -> connection
                .preparedQuery(SEARCHABLE)
                .execute(of(claim))
                .invoke(Claims::requireHeld)
                .chain(() -> connection
                        .preparedQuery(OLD_VERSIONS)
                        .execute(Tuple.of(claim.source().value(), claim.version())))
                .replaceWithVoid());
    }

    /** Ends here. {@code why} is for the source's owner. */
    Uni<Void> fail(Claim claim, String why) {
        return database.preparedQuery(FAILED).execute(of(claim).addString(why)).replaceWithVoid();
    }

    /** To be tried again a little later, by anybody. */
    Uni<Void> giveBack(Claim claim) {
        return database.preparedQuery(AGAIN)
                .execute(of(claim).addLong(config.pauseBetweenTries().toSeconds()))
                .replaceWithVoid();
    }

    static void requireHeld(RowSet<Row> changed) {
        if (changed.rowCount() == 0) {
            throw new ClaimLost();
        }
    }

    private static Tuple of(Claim claim) {
        return Tuple.of(claim.source().value(), claim.token(), claim.version());
    }

    private static Claim claim(UUID token, Row row) {
        return new Claim(
                token,
                new KnowledgeId(row.getString("id")),
                row.getString("type"),
                row.getString("name"),
                row.getLong("wanted"),
                row.getInteger("attempts"),
                row.getString("body"));
    }
}
