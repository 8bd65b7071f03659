package io.purser.knowledge.source;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.CatalogWriter;
import io.purser.knowledge.store.Rows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings what is stored into the catalog. The row is locked while its entry is written, so that of two writers the one with the
 * newer row is the later one.
 */
@ApplicationScoped
public class Announcements implements Announcer {

    private static final String LOCK = "SELECT * FROM source WHERE id = $1 FOR UPDATE";
    private static final String ANNOUNCED = "UPDATE source SET announced = true WHERE id = $1";
    private static final String GONE = "DELETE FROM source WHERE id = $1";
    private static final String FORGET = "UPDATE source SET removed = true, updated = now() WHERE id = $1";
    private static final String LEFT_OVER =
            """
            SELECT id FROM source
            WHERE NOT announced AND updated < now() - interval '5 seconds'
            ORDER BY updated LIMIT 100
            """;

    private final Pool database;
    private final CatalogWriter catalog;

    Announcements(Pool database, CatalogWriter catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    @Override
    public Uni<Void> announce(KnowledgeId id) {
        return database.withTransaction(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(id.value()))
                .chain(rows -> Rows.first(rows)
                        .map(row -> announce(row, connection))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    /** As {@link #announce}; when the catalog cannot be reached, the source was never defined, and trying again is safe. */
    Uni<Void> announceNew(KnowledgeId id) {
        return announce(id).onFailure().call(() -> database.preparedQuery(FORGET)
                .execute(Tuple.of(id.value())));
    }

    /** Announces what a crash or an outage has left unannounced. */
    public Uni<Void> catchUp() {
        return database.query(LEFT_OVER)
                .execute()
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> announce(new KnowledgeId(row.getString("id"))))
                .collect()
                .last();
    }

    private Uni<Void> announce(Row row, SqlConnection connection) {
        var source = source(row);
        boolean removed = row.getBoolean("removed");
        return (removed ? catalog.remove(source.account(), source.id().value()) : catalog.put(source.defined()))
                .chain(() -> connection
                        .preparedQuery(removed ? GONE : ANNOUNCED)
                        .execute(Tuple.of(source.id().value())))
                .replaceWithVoid();
    }

    private static Source source(Row row) {
        return new Source(
                new KnowledgeId(row.getString("id")),
                new AccountId(row.getString("account")),
                row.getString("name"),
                row.getString("description"),
                SourceType.of(row.getString("type")),
                SourceRow.json(row.getString("details")),
                row.getString("embedding_model"),
                row.getBoolean("return_direct"),
                row.getDouble("search_meaning"),
                SourceStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("last_status"))
                        .map(SourceStatus::valueOf)
                        .orElse(null),
                row.getString("error"),
                row.getLong("version"),
                time(row, "created"),
                time(row, "updated"));
    }

    private static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
