package io.purser.knowledge.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Rows of an answer as Java likes them. */
public final class Rows {

    private Rows() {}

    public static Stream<Row> of(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    public static Optional<Row> first(RowSet<Row> rows) {
        return of(rows).findFirst();
    }
}
