package io.purser.tools.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.contract.log.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The records of calls: each is written down before it is made and after. One round trip a step. */
@ApplicationScoped
class Executions {

    /** Writes nothing new over an older record, yet gives it back; {@code xmax} is 0 in a row that was inserted just now. */
    private static final String BEGIN = "INSERT INTO execution (account, call, tool, session, until)"
            + " VALUES ($1, $2, $3, $4, $5)"
            + " ON CONFLICT (account, call) DO UPDATE SET account = execution.account"
            + " RETURNING xmax = 0 AS ours, attempt, until, result";

    /** The first end that is recorded holds. */
    private static final String END = "UPDATE execution"
            + " SET result = coalesce(result, $3), ended = coalesce(ended, now())"
            + " WHERE account = $1 AND call = $2 RETURNING result";

    private static final String TAKE_OVER = "UPDATE execution SET attempt = attempt + 1, until = $4"
            + " WHERE account = $1 AND call = $2 AND attempt = $3 AND result IS NULL";

    private static final String FIND = "SELECT result FROM execution WHERE account = $1 AND call = $2";

    private static final String FORGET = "DELETE FROM execution WHERE begun < $1";

    private final Pool database;

    Executions(Pool database) {
        this.database = database;
    }

    /** Records the call as begun, unless it was before. */
    Uni<Standing> begin(ToolCallRequested request, Instant until) {
        return run(
                        BEGIN,
                        Tuple.tuple()
                                .addString(request.header().account().value())
                                .addString(request.call().value())
                                .addString(request.tool().value())
                                .addString(request.header().session().value())
                                .addOffsetDateTime(at(until)))
                .map(rows -> standing(rows.iterator().next()));
    }

    /** The end that holds: this one, or one that was recorded before. */
    Uni<ToolResult> end(CallKey key, ToolResult result) {
        return run(END, tuple(key).addString(text(result)))
                .map(rows -> result(rows.iterator().next()).orElse(result));
    }

    /** True when the attempt was the last one and a further one is now ours to make. */
    Uni<Boolean> takeOver(CallKey key, int attempt, Instant until) {
        return run(TAKE_OVER, tuple(key).addInteger(attempt).addOffsetDateTime(at(until)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** The recorded end, if there is one. */
    Uni<Optional<ToolResult>> find(CallKey key) {
        return run(FIND, tuple(key))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : result(rows.iterator().next()));
    }

    /** How many were forgotten; a request that old is no longer on the log. */
    Uni<Integer> forget(Instant before) {
        return run(FORGET, Tuple.of(at(before))).map(RowSet::rowCount);
    }

    private Uni<RowSet<Row>> run(String statement, Tuple values) {
        return database.preparedQuery(statement).execute(values);
    }

    private static Standing standing(Row row) {
        return row.getBoolean("ours")
                ? new Standing.Ours()
                : result(row)
                        .<Standing>map(Standing.Ended::new)
                        .orElseGet(() -> new Standing.UnderWay(
                                row.getInteger("attempt"),
                                row.getOffsetDateTime("until").toInstant()));
    }

    private static Tuple tuple(CallKey key) {
        return Tuple.tuple()
                .addString(key.account().value())
                .addString(key.call().value());
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static String text(ToolResult result) {
        try {
            return Json.MAPPER.writerFor(ToolResult.class).writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result cannot be written", e);
        }
    }

    private static Optional<ToolResult> result(Row row) {
        return Optional.ofNullable(row.getString("result")).map(Executions::result);
    }

    private static ToolResult result(String text) {
        try {
            return Json.MAPPER.readValue(text, ToolResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A recorded result cannot be read", e);
        }
    }
}
