package io.purser.tools.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.contract.id.AccountId;
import io.purser.contract.log.Json;
import io.purser.tools.gate.EarlierCall;
import io.purser.tools.gate.EarlierCalls;
import io.purser.tools.gate.GateConfig;
import io.purser.tools.gate.Past;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of a session's calls, as policies look back on them. Of what is too large, or too old, there is less to see. */
@ApplicationScoped
class PastCalls implements EarlierCalls {

    private static final String NEWEST_FIRST = "SELECT e.call, coalesce(t.name, e.tool) AS tool, e.begun, e.arguments,"
            + " CASE WHEN length(e.result) <= $5 THEN e.result END AS result,"
            + " coalesce(length(e.result) > $5, false) AS cut"
            + " FROM execution e LEFT JOIN tool t ON t.id = e.tool AND t.account = e.account"
            + " WHERE e.account = $1 AND e.session = $2 AND e.call <> $3"
            + " ORDER BY e.begun DESC, e.call DESC LIMIT $4";

    private final Pool database;
    private final SealedArguments sealed;
    private final int most;
    private final int size;

    PastCalls(Pool database, SealedArguments sealed, GateConfig config) {
        this.database = database;
        this.sealed = sealed;
        this.most = config.earlierCalls();
        this.size = (int) config.earlierSize().asLongValue();
    }

    @Override
    public Uni<Past> before(ToolCallRequested request) {
        var values = Tuple.tuple()
                .addString(request.header().account().value())
                .addString(request.header().session().value())
                .addString(request.call().value())
                .addInteger(most + 1)
                .addInteger(size);
        return database.preparedQuery(NEWEST_FIRST)
                .execute(values)
                .map(rows -> past(rows, request.header().account()));
    }

    /** As long as there is room. */
    private Past past(RowSet<Row> rows, AccountId account) {
        var calls = new ArrayList<EarlierCall>();
        boolean cut = false;
        int room = size;
        for (Row row : rows) {
            Optional<String> arguments = Optional.ofNullable(row.getString("arguments"))
                    .flatMap(it -> sealed.open(it, account, row.getString("call")));
            String result = row.getString("result");
            room -= arguments.map(String::length).orElse(0) + (result == null ? 0 : result.length());
            if (room < 0 || calls.size() == most) {
                return new Past(calls, true);
            }
            cut |= row.getBoolean("cut");
            calls.add(call(row, arguments.map(PastCalls::json).orElse(null), result));
        }
        return new Past(calls, cut);
    }

    private static EarlierCall call(Row row, @Nullable JsonNode arguments, @Nullable String result) {
        Optional<JsonNode> answer = Optional.ofNullable(result)
                .map(Executions::result)
                .flatMap(ended ->
                        ended instanceof ToolResult.Answer(String body) ? Optional.of(json(body)) : Optional.empty());
        return new EarlierCall(
                row.getString("tool"),
                row.getOffsetDateTime("begun").toInstant(),
                answer.isPresent(),
                arguments,
                answer.orElse(null));
    }

    private static JsonNode json(String text) {
        try {
            JsonNode read = Json.MAPPER.readTree(text);
            return read.isContainerNode() ? read : TextNode.valueOf(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
