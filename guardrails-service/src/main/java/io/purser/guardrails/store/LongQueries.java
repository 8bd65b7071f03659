package io.purser.guardrails.store;

import io.purser.contract.log.SessionQueues;
import io.purser.contract.rest.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.Duration;

/**
 * Queries that may take long: given up after a time, and one after the other in a lane, so that who searches and counts leaves
 * connections to those who screen.
 */
public final class LongQueries {

    private static final String GIVEN_UP = "57014";

    private final SessionQueues lanes = new SessionQueues();
    private final Pool pool;
    private final Duration patience;

    public LongQueries(Pool pool, Duration patience) {
        this.pool = pool;
        this.patience = patience;
    }

    /** Fails with 400 when it is given up. */
    public Uni<RowSet<Row>> run(String lane, String sql, Tuple values) {
        return lanes.inOrder(lane, () -> timed(sql, values))
                .onFailure(failure -> failure instanceof PgException refused && GIVEN_UP.equals(refused.getSqlState()))
                .transform(failure -> ApiException.invalid(
                        "There are too many verdicts to look through in %d s: ask for a shorter time, or for one assistant"
                                .formatted(patience.toSeconds())));
    }

    private Uni<RowSet<Row>> timed(String sql, Tuple values) {
        return pool.withTransaction(connection -> connection
                .query("set local statement_timeout = " + patience.toMillis())
                .execute()
                .chain(() -> connection.preparedQuery(sql).execute(values)));
    }
}
