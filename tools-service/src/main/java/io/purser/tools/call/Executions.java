package io.purser.tools.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.contract.id.CallId;
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
import org.jspecify.annotations.Nullable;

/** The records of calls: each is written down before it is made and after. One round trip a step of a call that is new, where no policies look back. */
@ApplicationScoped
class Executions {

    /** Writes nothing when there is a record of this call, or of the same one in the same turn. */
    private static final String BEGIN = "INSERT INTO execution"
            + " (account, call, tool, session, until, turn, arguments_hash) VALUES ($1, $2, $3, $4, $5, $6, $7)"
            + " ON CONFLICT DO NOTHING RETURNING EXISTS (SELECT FROM policy"
            + " WHERE account = $1 AND tool IS NOT NULL AND type IN ('cedar', 'rule')) AS looked_back_on";

    private static final String KEEP = "UPDATE execution SET arguments = $3 WHERE account = $1 AND call = $2";

    /** That record: the call's own before another's. */
    private static final String BEGUN = "SELECT call, attempt, until, result FROM execution WHERE account = $1"
            + " AND (call = $2 OR (turn = $3 AND tool = $4 AND arguments_hash = $5)) ORDER BY call = $2 DESC LIMIT 1";

    /** The first end that is recorded holds. What had no effect may be done again. */
    private static final String END = "UPDATE execution"
            + " SET result = coalesce(result, $3), ended = coalesce(ended, now()),"
            + " arguments_hash = CASE WHEN $4 AND result IS NULL THEN NULL ELSE arguments_hash END"
            + " WHERE account = $1 AND call = $2 RETURNING result";

    private static final String TAKE_OVER = "UPDATE execution SET attempt = attempt + 1, until = $4"
            + " WHERE account = $1 AND call = $2 AND attempt = $3 AND result IS NULL";

    private static final String FIND = "SELECT result FROM execution WHERE account = $1 AND call = $2";

    private static final String FORGET = "DELETE FROM execution WHERE begun < $1";

    private final Pool database;
    private final Sealing sealing;

    Executions(Pool database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** Records the call as begun, unless it was before, or the same call with the same arguments in the same turn was. */
    Uni<Standing> begin(ToolCallRequested request, @Nullable String argumentsHash, Instant until) {
        return run(BEGIN, beginning(request, argumentsHash, until))
                .chain(rows -> rows.size() == 0
                        ? begun(request, argumentsHash, until)
                        : ours(request, rows.iterator().next().getBoolean("looked_back_on")));
    }

    /** Policies see the arguments of earlier calls; nobody else does, so elsewhere they are not kept. */
    private Uni<Standing> ours(ToolCallRequested request, boolean lookedBackOn) {
        var ours = Uni.createFrom().<Standing>item(new Standing.Ours(lookedBackOn));
        return lookedBackOn
                ? run(KEEP, tuple(CallKey.of(request)).addString(sealing.seal(request)))
                        .chain(() -> ours)
                : ours;
    }

    /** Begins after all when the record in the way is not in the way any more. */
    private Uni<Standing> begun(ToolCallRequested request, @Nullable String argumentsHash, Instant until) {
        var values = tuple(CallKey.of(request))
                .addString(request.header().turn().value())
                .addString(request.tool().value())
                .addString(argumentsHash);
        return run(BEGUN, values)
                .chain(rows -> rows.size() == 0
                        ? begin(request, argumentsHash, until)
                        : Uni.createFrom()
                                .item(standing(request, rows.iterator().next())));
    }

    /** The end that holds: this one, or one that was recorded before. */
    Uni<ToolResult> end(CallKey key, ToolResult result) {
        return run(END, tuple(key).addString(text(result)).addBoolean(Effect.isNone(result)))
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

    private static Standing standing(ToolCallRequested request, Row row) {
        var call = new CallKey(request.header().account(), new CallId(row.getString("call")));
        return result(row)
                .<Standing>map(Standing.Ended::new)
                .orElseGet(() -> new Standing.UnderWay(
                        call,
                        row.getInteger("attempt"),
                        row.getOffsetDateTime("until").toInstant()));
    }

    private static Tuple beginning(ToolCallRequested request, @Nullable String argumentsHash, Instant until) {
        return tuple(CallKey.of(request))
                .addString(request.tool().value())
                .addString(request.header().session().value())
                .addOffsetDateTime(at(until))
                .addString(request.header().turn().value())
                .addString(argumentsHash);
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

    static ToolResult result(String text) {
        try {
            return Json.MAPPER.readValue(text, ToolResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A recorded result cannot be read", e);
        }
    }
}
