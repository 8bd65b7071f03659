package io.purser.knowledge.store;

import io.purser.contract.id.KnowledgeId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads what became of the addresses of web sites, in the crawl that is under way or was the last. */
@ApplicationScoped
public class StoredPages {

    private static final String COLUMNS =
            """
            SELECT number, address, state, reason, target, depth, title, signs, fetched FROM page
            WHERE source = $1 AND version = (SELECT max(version) FROM crawl WHERE source = $1)
              AND ($2::text IS NULL OR state = $2)
            """;
    private static final String ONWARD = COLUMNS + " AND number > $3 ORDER BY number LIMIT $4";
    private static final String BACK = COLUMNS + " AND number < $3 ORDER BY number DESC LIMIT $4";
    private static final String PROGRESS =
            """
            SELECT wanted, next_crawl, chunks_stored, waits_for,
                (SELECT json_object_agg(withheld, chunks)::text
                 FROM (SELECT withheld, count(*) AS chunks FROM chunk
                       WHERE chunk.source = $1 AND chunk.version = source.wanted AND withheld IS NOT NULL
                       GROUP BY 1) AS counts) AS withheld,
                (SELECT json_object_agg(coalesce(reason, state), pages)::text
                 FROM (SELECT state, CASE WHEN state = 'SKIPPED' THEN reason END AS reason, count(*) AS pages FROM page
                       WHERE source = $1 AND version = (SELECT max(version) FROM crawl WHERE source = $1)
                       GROUP BY 1, 2) AS counts) AS pages
            FROM source WHERE id = $1
            """;

    private final Pool database;

    public StoredPages(Pool database) {
        this.database = database;
    }

    /** Up to {@code most} of them beyond that number, the nearest to it first. */
    public Uni<List<StoredPage>> beyond(
            KnowledgeId source, Optional<String> state, long number, boolean forward, int most) {
        return database.preparedQuery(forward ? ONWARD : BACK)
                .execute(Tuple.of(source.value(), state.orElse(null), number, (long) most))
                .map(rows -> Rows.of(rows).map(StoredPages::page).toList());
    }

    /** How far the newest version is. */
    public Uni<Progress> progress(KnowledgeId source) {
        return database.preparedQuery(PROGRESS)
                .execute(Tuple.of(source.value()))
                .map(rows -> Rows.first(rows).map(Progress::of).orElseGet(Progress::none));
    }

    private static StoredPage page(Row row) {
        var fetched = row.getOffsetDateTime("fetched");
        return new StoredPage(
                row.getLong("number"),
                row.getString("address"),
                row.getString("state"),
                row.getString("reason"),
                row.getString("target"),
                row.getInteger("depth"),
                row.getString("title"),
                List.of(row.getArrayOfStrings("signs")),
                fetched == null ? null : fetched.toInstant());
    }
}
