package io.purser.knowledge.crawl;

import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.store.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at a crawl as a whole, when no page of it is left to read. */
@ApplicationScoped
class Ending {

    private static final String LEFT =
            "UPDATE page SET state = 'SKIPPED', reason = $3 WHERE source = $1 AND version = $2 AND state = 'FOUND'";
    private static final String ENDLESS =
            """
            WITH RECURSIVE chain AS (
                SELECT address FROM page WHERE source = $1 AND version = $2 AND reason = 'TOO_MANY_REDIRECTS'
                UNION
                SELECT page.address FROM page JOIN chain ON page.target = chain.address
                WHERE source = $1 AND version = $2 AND reason = 'REDIRECT')
            UPDATE page SET reason = 'TOO_MANY_REDIRECTS'
            FROM chain WHERE source = $1 AND version = $2 AND page.address = chain.address
            """;
    private static final String CANONICAL =
            """
            UPDATE page SET state = 'SKIPPED', reason = 'CANONICAL', target = page.canonical, document = NULL
            FROM page AS known
            WHERE page.source = $1 AND page.version = $2 AND page.state IN ('FETCHED', 'KEPT')
              AND known.source = $1 AND known.version = $2 AND known.state IN ('FETCHED', 'KEPT')
              AND known.address = page.canonical AND known.address <> page.address
              AND (known.canonical IS NULL OR known.canonical = known.address)
            """;
    private static final String ENDED =
            "UPDATE crawl SET ended = coalesce(ended, now()) WHERE source = $1 AND version = $2";
    private static final String READ =
            """
            SELECT count(*) FILTER (WHERE state = 'FETCHED') AS fetched,
                (SELECT reason FROM page
                 WHERE source = $1 AND version = $2 AND reason IS NOT NULL AND reason <> 'REDIRECT'
                 ORDER BY depth, number LIMIT 1) AS reason
            FROM page WHERE source = $1 AND version = $2
            """;
    private static final String LOST =
            """
            SELECT count(*) AS had,
                count(*) FILTER (WHERE NOT EXISTS (
                    SELECT FROM page AS now
                    WHERE now.source = $1 AND now.version = $2 AND now.address = before.address
                      AND (now.state IN ('FETCHED', 'KEPT') OR now.reason IN ('DUPLICATE', 'CANONICAL')
                        OR now.reason = 'REDIRECT' AND NOT EXISTS (
                            SELECT FROM page AS known WHERE known.source = $1 AND known.version = $3
                              AND known.address = now.target AND known.state IN ('FETCHED', 'KEPT'))))) AS lost
            FROM page AS before
            WHERE before.source = $1 AND before.version = $3 AND before.state IN ('FETCHED', 'KEPT')
              AND EXISTS (
                SELECT FROM crawl AS this JOIN crawl AS last USING (source, target)
                WHERE source = $1 AND this.version = $2 AND last.version = $3 AND NOT this.removals_accepted)
            """;

    private final Pool database;
    private final CrawlConfig config;

    Ending(Pool database, CrawlConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Fails with {@link Unusable} when this version is not to take the place of the one before. */
    Uni<Void> of(Plan plan, Reason left) {
        return database.withTransaction(connection -> run(connection, LEFT, plan, left.name())
                        .chain(() -> run(connection, ENDLESS, plan))
                        .chain(() -> run(connection, CANONICAL, plan))
                        .chain(() -> run(connection, ENDED, plan)))
                .chain(() -> row(READ, of(plan)))
                .invoke(this::requirePages)
                .chain(() -> row(LOST, of(plan).addLong(plan.searchable())))
                .invoke(this::requireMost)
                .replaceWithVoid();
    }

    private void requirePages(Row row) {
        if (row.getLong("fetched") == 0) {
            throw new Unusable(Refusals.of(row.getString("reason")));
        }
    }

    private void requireMost(Row row) {
        long had = row.getLong("had");
        long lost = row.getLong("lost");
        if (had >= config.mostLostFrom() && lost > config.mostLost() * had) {
            throw new Unusable(
                    "%d of %d pages were gone at once, so the version before stays. If they are meant to be gone, refresh the source with accept_removals"
                            .formatted(lost, had));
        }
    }

    private Uni<Row> row(String query, Tuple values) {
        return database.preparedQuery(query).execute(values).map(rows -> Rows.first(rows)
                .orElseThrow());
    }

    private static Uni<Void> run(SqlClient client, String command, Plan plan, Object... more) {
        var values = of(plan);
        for (Object value : more) {
            values.addValue(value);
        }
        return client.preparedQuery(command).execute(values).replaceWithVoid();
    }

    private static Tuple of(Plan plan) {
        return Tuple.of(plan.source(), plan.version());
    }
}
