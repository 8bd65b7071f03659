package io.purser.gateway.database;

import io.purser.contract.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Statements on the gateway's database. None waits longer than a few seconds. */
public final class Rows {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Pool database;

    public Rows(Pool database) {
        this.database = database;
    }

    public <T> Uni<Optional<T>> first(String sql, Tuple values, Function<Row, T> item) {
        return execute(sql, values).map(rows -> items(rows, item).stream().findFirst());
    }

    /**
     * The rows of a page in the order of their SIDs.
     *
     * @param sql a query with a WHERE clause
     */
    public <T> Uni<List<T>> page(String sql, PageRequest page, Tuple values, Function<Row, T> item) {
        var beside = page.cursor()
                .map(cursor -> " AND sid %s $%d"
                        .formatted(
                                cursor.forward() ? ">" : "<",
                                values.addString(cursor.key()).size()))
                .orElse("");
        var order = " ORDER BY sid %s LIMIT %d".formatted(page.forward() ? "ASC" : "DESC", page.fetch());
        return execute(sql + beside + order, values).map(rows -> items(rows, item));
    }

    public <T> Uni<List<T>> all(String sql, Tuple values, Function<Row, T> item) {
        return execute(sql, values).map(rows -> items(rows, item));
    }

    /** How many rows were touched. */
    public Uni<Integer> run(String sql, Tuple values) {
        return execute(sql, values).map(RowSet::rowCount);
    }

    public static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private Uni<RowSet<Row>> execute(String sql, Tuple values) {
        return database.preparedQuery(sql)
                .execute(values)
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    private static <T> List<T> items(RowSet<Row> rows, Function<Row, T> item) {
        return StreamSupport.stream(rows.spliterator(), false).map(item).toList();
    }
}
