package io.purser.guardrails.monitor;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.PageRequest;
import io.purser.guardrails.gone.Kept;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** All alerts, and how they stand. */
@ApplicationScoped
class AlertStore implements Kept {

    private static final int MOST = 100;

    /** After that many posts in vain nobody is told of the change. */
    private static final int ATTEMPTS = 10;

    private static final String ADD =
            """
            insert into alert (id, account, figure, detector, surface, assistant, threshold, below, period, least, url)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
            where (select count(*) from alert where account = $2) <\s"""
                    + MOST + " returning *";

    /** A change from or to no data is nobody's alarm, but the end of one is. */
    private static final String CHECKED =
            """
            update alert set state = $2, value = $3, checked = now(),
                changed = case when state <> $2 then now() else changed end,
                untold = case when state = $2 then untold
                    else url is not null and ($2 = 'FIRING' or state = 'FIRING') end,
                attempts = case when state = $2 then attempts else 0 end
            where id = $1 returning *""";

    private final Pool pool;

    AlertStore(Pool pool) {
        this.pool = pool;
    }

    /** @throws ApiException 400, as the failure, when the account has as many as it may have */
    Uni<Alert> add(Alert alert) {
        var values = Tuple.tuple()
                .addValue(alert.id())
                .addValue(alert.accountSid().value())
                .addValue(alert.figure().name())
                .addValue(alert.detector())
                .addValue(alert.surface())
                .addValue(alert.assistantId())
                .addValue(alert.threshold())
                .addValue(alert.below())
                .addValue(alert.window().toSeconds())
                .addValue(alert.leastCount())
                .addValue(alert.url());
        return list(ADD, values).map(added -> added.stream()
                .findFirst()
                .orElseThrow(() -> ApiException.invalid(
                        "There are %d alerts, and there may not be more: remove one".formatted(MOST))));
    }

    Uni<List<Alert>> list(AccountId account, PageRequest page, Optional<UUID> place) {
        String order = page.forward()
                ? " and ($2::uuid is null or id > $2) order by id limit $3"
                : " and id < $2 order by id desc limit $3";
        return list(
                "select * from alert where account = $1" + order,
                Tuple.of(account.value(), place.orElse(null), page.fetch()));
    }

    Uni<Optional<Alert>> find(AccountId account, UUID id) {
        return list("select * from alert where account = $1 and id = $2", Tuple.of(account.value(), id))
                .map(found -> found.stream().findFirst());
    }

    /** False when there was none. */
    Uni<Boolean> remove(AccountId account, UUID id) {
        return pool.preparedQuery("delete from alert where account = $1 and id = $2")
                .execute(Tuple.of(account.value(), id))
                .map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Uni<Void> forget(AccountId account, AssistantId assistant) {
        return pool.preparedQuery("delete from alert where account = $1 and assistant = $2")
                .execute(Tuple.of(account.value(), assistant.value()))
                .replaceWithVoid();
    }

    /** Of all accounts, some of those that were not looked at for so long, the longest ago first. */
    Uni<List<Alert>> due(Duration since, int most) {
        return list(
                "select * from alert where checked is null or checked < now() - make_interval(secs => $1)"
                        + " order by checked nulls first limit $2",
                Tuple.of(since.toMillis() / 1000.0, most));
    }

    /** As it stands now; empty when it is gone. */
    Uni<Optional<Alert>> checked(Alert alert, Alert.State state, @Nullable Double value) {
        return list(CHECKED, Tuple.of(alert.id(), state.name(), value))
                .map(found -> found.stream().findFirst());
    }

    /** Changes that nobody has been told of. */
    Uni<List<Alert>> untold(int most) {
        return list("select * from alert where untold order by id limit $1", Tuple.of(most));
    }

    /** Unless it has changed again meanwhile. */
    Uni<Void> told(Alert alert) {
        return run("update alert set untold = false where id = $1 and state = $2", alert);
    }

    Uni<Void> notTold(Alert alert) {
        return run(
                "update alert set attempts = attempts + 1, untold = attempts + 1 < " + ATTEMPTS
                        + " where id = $1 and state = $2",
                alert);
    }

    private Uni<Void> run(String sql, Alert alert) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(alert.id(), alert.state().name()))
                .replaceWithVoid();
    }

    private Uni<List<Alert>> list(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(AlertStore::alerts);
    }

    private static List<Alert> alerts(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(AlertRow::alert)
                .toList();
    }
}
