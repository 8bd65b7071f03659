package io.purser.knowledge.ingest;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Sees that web sites are read again when it is time. */
@ApplicationScoped
class Periods {

    private static final String DUE =
            """
            UPDATE source SET
                wanted = wanted + 1, status = 'QUEUED', last_status = status, leased_until = NULL, attempts = 0,
                next_crawl = NULL, announced = false, updated = now()
            WHERE id IN (
                SELECT id FROM source
                WHERE next_crawl <= now() AND status IN ('COMPLETED', 'FAILED') AND NOT removed
                ORDER BY next_crawl LIMIT 20
                FOR UPDATE SKIP LOCKED)
            """;

    private final Pool database;

    Periods(Pool database) {
        this.database = database;
    }

    /** Those whose time has come wait for somebody to read them. */
    Uni<Void> begin() {
        return database.query(DUE).execute().replaceWithVoid();
    }
}
