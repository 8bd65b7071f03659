package io.purser.knowledge.ingest;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.store.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works on what. Replicas share the work through the database: a claim is a row lock that outlives its transaction, for a time. */
@ApplicationScoped
class Claims {

    private static final String NEXT =
            """
            UPDATE source SET
                claim = $1, leased_until = now() + $2 * interval '1 second', attempts = attempts + 1,
                last_status = CASE WHEN status = 'PROCESSING' THEN last_status ELSE status END,
                status = 'PROCESSING', chunks_stored = 0, chunks_expected = NULL, waits_for = NULL, announced = false,
                updated = now()
            WHERE id = (
                SELECT id FROM source
                WHERE status IN ('QUEUED', 'PROCESSING') AND NOT removed
                  AND (leased_until IS NULL OR leased_until < now())
                  AND ($3::bigint IS NULL OR type IN ('Text', 'File') AND size <= $3)
                  AND (type = 'Web') = $4
                ORDER BY id LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING id, account, type, name, details, wanted, attempts
            """;
    private static final String HOLD =
            """
            UPDATE source SET leased_until = now() + $4 * interval '1 second'
            WHERE id = $1 AND claim = $2 AND wanted = $3 AND NOT removed
            """;
    private static final String SEARCHABLE =
            """
            UPDATE source SET
                version = wanted, status = 'COMPLETED', last_status = status, error = NULL,
                claim = NULL, leased_until = NULL, attempts = 0, waits_for = NULL, announced = false, updated = now()
            WHERE id = $1 AND claim = $2 AND wanted = $3 AND NOT removed
            """;
    private static final String ALL_ELSE =
            "DELETE FROM chunk WHERE source = $1 AND (version <> $2 OR claim IS DISTINCT FROM $3)";
    private static final String UNUSED_VERDICTS =
            """
            DELETE FROM screening WHERE source = $1
              AND NOT EXISTS (SELECT 1 FROM chunk WHERE chunk.source = $1 AND chunk.screened = screening.digest)
            """;
    private static final String FAILED =
            """
            UPDATE source SET
                status = 'FAILED', last_status = status, error = $4,
                claim = NULL, leased_until = NULL, waits_for = NULL, announced = false, updated = now()
            WHERE id = $1 AND claim = $2 AND wanted = $3
            """;
    private static final String AGAIN =
            """
            UPDATE source SET
                status = 'QUEUED', last_status = status, claim = NULL, waits_for = NULL,
                leased_until = now() + $4 * interval '1 second', announced = false, updated = now()
            WHERE id = $1 AND claim = $2 AND wanted = $3
            """;

    private final Pool database;
    private final IngestConfig config;

    Claims(Pool database, IngestConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The oldest source that waits to be made searchable and is no web site. */
    Uni<Optional<Claim>> next() {
        return next(null, false);
    }

    /** The oldest web site that waits to be read. */
    Uni<Optional<Claim>> nextSite() {
        return next(null, true);
    }

    /** The oldest of those whose content is here and small. */
    Uni<Optional<Claim>> nextSmall() {
        return next(config.smallUpTo(), false);
    }

    private Uni<Optional<Claim>> next(@Nullable Long size, boolean site) {
        var token = UUID.randomUUID();
        return database.preparedQuery(NEXT)
                .execute(Tuple.of(token, config.lease().toSeconds(), size, site))
                .map(rows -> Rows.first(rows).map(row -> claim(token, row)));
    }

    /** Nobody else takes it up for the time of another lease. Fails with {@link ClaimLost}. */
    Uni<Void> hold(Claim claim) {
        return hold(claim, database);
    }

    /** As part of a transaction. */
    Uni<Void> hold(Claim claim, SqlClient client) {
        return client.preparedQuery(HOLD)
                .execute(of(claim).addLong(config.lease().toSeconds()))
                .invoke(Claims::requireHeld)
                .replaceWithVoid();
    }

    /** The claimed version takes the place of the one before, at once and whole. What other tries have left behind goes. */
    Uni<Void> complete(Claim claim) {
        return database.withTransaction(connection -> connection
                .preparedQuery(SEARCHABLE)
                .execute(of(claim))
                .invoke(Claims::requireHeld)
                .chain(() -> connection
                        .preparedQuery(ALL_ELSE)
                        .execute(Tuple.of(claim.source().value(), claim.version(), claim.token())))
                .chain(() -> connection
                        .preparedQuery(UNUSED_VERDICTS)
                        .execute(Tuple.of(claim.source().value())))
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

    private static void requireHeld(RowSet<Row> changed) {
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
                new AccountId(row.getString("account")),
                row.getString("type"),
                row.getString("name"),
                row.getString("details"),
                row.getLong("wanted"),
                row.getInteger("attempts"));
    }
}
