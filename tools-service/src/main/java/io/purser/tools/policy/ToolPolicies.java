package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** The policies of a tool straight from their rows, for calls: no session of an object mapper is needed. */
@ApplicationScoped
class ToolPolicies {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NEWEST_FIRST =
            "SELECT id, type, details FROM policy WHERE tool = $1 AND account = $2 ORDER BY id DESC";

    private final Pool database;

    ToolPolicies(Pool database) {
        this.database = database;
    }

    /** The newest first. Without names. */
    Uni<List<PolicyRow>> of(AccountId account, ToolId tool) {
        return database.preparedQuery(NEWEST_FIRST)
                .execute(Tuple.of(tool.value(), account.value()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> policy(row, account))
                        .toList());
    }

    private static PolicyRow policy(Row row, AccountId account) {
        var policy = new PolicyRow();
        policy.id = row.getString("id");
        policy.account = account.value();
        policy.type = row.getString("type");
        policy.details = row.getString("details");
        return policy;
    }
}
