package io.purser.guardrails.monitor;

import io.purser.contract.id.AccountId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An alert as a row. */
final class AlertRow {

    private AlertRow() {}

    static Alert alert(Row row) {
        return new Alert(
                row.getUUID("id"),
                new AccountId(row.getString("account")),
                Figure.valueOf(row.getString("figure")),
                row.getString("detector"),
                row.getString("surface"),
                row.getString("assistant"),
                row.getDouble("threshold"),
                row.getBoolean("below"),
                Duration.ofSeconds(row.getLong("period")),
                row.getLong("least"),
                row.getString("url"),
                Alert.State.valueOf(row.getString("state")),
                row.getDouble("value"),
                time(row.getOffsetDateTime("checked")),
                time(row.getOffsetDateTime("changed")),
                row.getOffsetDateTime("created").toInstant());
    }

    private static @Nullable Instant time(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
