package io.purser.gateway.account;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.PageRequest;
import io.purser.gateway.database.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The API keys of all accounts. Every statement names the account. */
@Singleton
class KeyTable {

    private static final String COLUMNS = "sid, account, name, scope, created_at, updated_at";

    private final Rows database;

    KeyTable(Pool database) {
        this.database = new Rows(database);
    }

    /** Empty when the account has that many already, or is gone. */
    Uni<Optional<ApiKey>> create(AccountId account, String sid, String name, Scope scope, SecretHash secret, int most) {
        return database.first(
                "INSERT INTO api_key (sid, account, name, scope, secret_hash) SELECT $1, $2::varchar, $3, $4, $5 "
                        + "WHERE (SELECT count(*) FROM api_key WHERE account = $2) < $6 RETURNING " + COLUMNS,
                Tuple.from(List.of(sid, account.value(), name, scope.wire(), secret.text(), most)),
                KeyTable::key);
    }

    /** In the order of their SIDs. */
    Uni<List<ApiKey>> list(AccountId account, PageRequest page) {
        return database.page(
                "SELECT " + COLUMNS + " FROM api_key WHERE account = $1",
                page,
                Tuple.of(account.value()),
                KeyTable::key);
    }

    Uni<Optional<ApiKey>> find(AccountId account, String sid) {
        return database.first(
                "SELECT " + COLUMNS + " FROM api_key WHERE account = $1 AND sid = $2",
                Tuple.of(account.value(), sid),
                KeyTable::key);
    }

    Uni<Optional<ApiKey>> changeSecret(AccountId account, String sid, SecretHash secret) {
        return database.first(
                "UPDATE api_key SET secret_hash = $3, updated_at = now() WHERE account = $1 AND sid = $2 RETURNING "
                        + COLUMNS,
                Tuple.of(account.value(), sid, secret.text()),
                KeyTable::key);
    }

    /** False when there was none. */
    Uni<Boolean> remove(AccountId account, String sid) {
        return database.run("DELETE FROM api_key WHERE account = $1 AND sid = $2", Tuple.of(account.value(), sid))
                .map(removed -> removed > 0);
    }

    private static ApiKey key(Row row) {
        return new ApiKey(
                row.getString("sid"),
                row.getString("account"),
                row.getString("name"),
                row.getString("scope"),
                Rows.time(row, "created_at"),
                Rows.time(row, "updated_at"),
                null);
    }
}
