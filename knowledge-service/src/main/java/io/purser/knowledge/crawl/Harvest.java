package io.purser.knowledge.crawl;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.store.Rows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What a crawl has brought in. */
@ApplicationScoped
class Harvest {

    private static final String NEXT =
            """
            SELECT number, document FROM page
            WHERE source = $1 AND version = $2 AND state IN ('FETCHED', 'KEPT') AND document IS NOT NULL AND number > $3
            ORDER BY number LIMIT 1
            """;
    private static final long BEFORE_ALL = -1;

    private final Pool database;

    Harvest(Pool database) {
        this.database = database;
    }

    /** All documents, one at a time: a large site is never in memory whole. */
    Multi<Document> documents(Plan plan) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicLong(BEFORE_ALL), last -> next(plan, last))
                .until(Optional::isEmpty)
                .map(row -> Documents.read(row.orElseThrow().getString("document")));
    }

    private Uni<Optional<Row>> next(Plan plan, AtomicLong last) {
        return database.preparedQuery(NEXT)
                .execute(Tuple.of(plan.source(), plan.version(), last.get()))
                .map(Rows::first)
                .invoke(found -> found.ifPresent(row -> last.set(row.getLong("number"))));
    }
}
