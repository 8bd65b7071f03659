package io.purser.tools.definition;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Tools as clients see them, straight from their rows: lists are read far more often than tools are changed. */
@ApplicationScoped
class ShownTools {

    private static final String SELECT =
            "SELECT id, account, name, description, type, enabled, requires_auth, meta, created, updated FROM tool "
                    + "WHERE account = $1 AND removed IS NULL";
    private static final Pattern ID = Pattern.compile("aia_tool_[\\w.-]+");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pool database;

    ShownTools(Pool database) {
        this.database = database;
    }

    /** Empty when there is none, or it is another account's, or it was removed. */
    Uni<Optional<ToolView>> find(AccountId account, String id, String base) {
        return ID.matcher(id).matches()
                ? query(SELECT + " AND id = $2", Tuple.of(account.value(), id), base)
                        .map(views -> views.stream().findFirst())
                : Uni.createFrom().item(Optional.empty());
    }

    /** Newest first, as ids sort by time. */
    Uni<List<ToolView>> list(AccountId account, PageRequest page, Optional<Collection<String>> among, String base) {
        var values = Tuple.of(account.value());
        var sql = new StringBuilder(SELECT);
        page.cursor()
                .ifPresent(cursor -> sql.append(" AND id %s $%d"
                        .formatted(
                                cursor.forward() ? "<" : ">",
                                values.addString(cursor.key()).size())));
        among.ifPresent(ids -> sql.append(" AND id = ANY($%d)"
                .formatted(values.addArrayOfString(ids.toArray(String[]::new)).size())));
        sql.append(" ORDER BY id %s LIMIT %d".formatted(page.forward() ? "DESC" : "ASC", page.fetch()));
        return query(sql.toString(), values, base);
    }

    private Uni<List<ToolView>> query(String sql, Tuple values, String base) {
        return database.preparedQuery(sql)
                .execute(values)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(rows -> views(rows, base));
    }

    private static List<ToolView> views(RowSet<Row> rows, String base) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> view(row, base))
                .toList();
    }

    private static ToolView view(Row row, String base) {
        var id = row.getString("id");
        return new ToolView(
                id,
                row.getString("account"),
                row.getString("name"),
                row.getString("description"),
                row.getString("type"),
                row.getBoolean("enabled"),
                row.getBoolean("requires_auth"),
                row.getString("meta"),
                base + "v1/Tools/" + id,
                time(row, "created"),
                time(row, "updated"),
                null);
    }

    private static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
