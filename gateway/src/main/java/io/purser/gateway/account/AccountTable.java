package io.purser.gateway.account;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.PageRequest;
import io.purser.gateway.database.Rows;
import io.purser.security.Grant;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The accounts of this installation. */
@Singleton
class AccountTable {

    private static final String COLUMNS = "sid, name, status, limits, created_at, updated_at";

    private final Rows database;
    private final LimitsConfig limits;

    AccountTable(Pool database, LimitsConfig limits) {
        OwnLimits.profile(limits.profile());
        this.database = new Rows(database);
        this.limits = limits;
    }

    /** What proves that somebody speaks for the account; empty when there is none, or it is suspended. */
    Uni<Optional<Lookup.Stored>> proof(String sid) {
        return database.first(
                "SELECT sid, token_hash, limits FROM account WHERE sid = $1 AND status = 'active'",
                Tuple.of(sid),
                row -> new Lookup.Stored(
                        new Login.Member(grant(row), Scope.FULL), SecretHash.parse(row.getString("token_hash"))));
    }

    /** As {@link #proof}, for one of its keys. */
    Uni<Optional<Lookup.Stored>> proofOfKey(String key) {
        return database.first(
                "SELECT a.sid, k.secret_hash, k.scope, a.limits FROM api_key k JOIN account a ON a.sid = k.account "
                        + "WHERE k.sid = $1 AND a.status = 'active'",
                Tuple.of(key),
                row -> new Lookup.Stored(
                        new Login.Member(grant(row), Scope.of(row.getString("scope"))),
                        SecretHash.parse(row.getString("secret_hash"))));
    }

    /** The account is there with this token from now on, whatever stood there before. */
    Uni<Void> bootstrap(AccountId account, NewToken token) {
        return database.run(
                        "INSERT INTO account (sid, name, token_hash, token_sealed) VALUES ($1, 'First account', $2, $3) "
                                + "ON CONFLICT (sid) DO UPDATE SET token_hash = EXCLUDED.token_hash, "
                                + "token_sealed = EXCLUDED.token_sealed, status = 'active', updated_at = now()",
                        Tuple.of(account.value(), token.hash().text(), token.sealedToken()))
                .replaceWithVoid();
    }

    /** Empty when the SID is taken. */
    Uni<Optional<Account>> create(String sid, String name, OwnLimits own, NewToken token) {
        return database.first(
                "INSERT INTO account (sid, name, limits, token_hash, token_sealed) VALUES ($1, $2, $3, $4, $5) "
                        + "ON CONFLICT DO NOTHING RETURNING " + COLUMNS,
                Tuple.of(sid, name, own.text(), token.hash().text(), token.sealedToken()),
                this::account);
    }

    Uni<Optional<Account>> find(String sid) {
        return database.first("SELECT " + COLUMNS + " FROM account WHERE sid = $1", Tuple.of(sid), this::account);
    }

    Uni<Optional<String>> sealedToken(AccountId account) {
        return database.first(
                        "SELECT token_sealed FROM account WHERE sid = $1",
                        Tuple.of(account.value()),
                        row -> Optional.ofNullable(row.getString("token_sealed")))
                .map(found -> found.flatMap(token -> token));
    }

    Uni<Optional<OwnLimits>> ownLimits(String sid) {
        return database.first(
                "SELECT limits FROM account WHERE sid = $1",
                Tuple.of(sid),
                row -> OwnLimits.parse(row.getString("limits")));
    }

    /** In the order of their SIDs. */
    Uni<List<Account>> list(PageRequest page) {
        return database.page("SELECT " + COLUMNS + " FROM account WHERE true", page, Tuple.tuple(), this::account);
    }

    Uni<Optional<Account>> update(String sid, String name, String status, OwnLimits own) {
        return database.first(
                "UPDATE account SET name = $2, status = $3, limits = $4, updated_at = now() WHERE sid = $1 RETURNING "
                        + COLUMNS,
                Tuple.of(sid, name, status, own.text()),
                this::account);
    }

    Uni<Optional<Account>> changeToken(String sid, NewToken token) {
        return database.first(
                "UPDATE account SET token_hash = $2, token_sealed = $3, updated_at = now() WHERE sid = $1 RETURNING "
                        + COLUMNS,
                Tuple.of(sid, token.hash().text(), token.sealedToken()),
                this::account);
    }

    /** With its keys. False when there was none. */
    Uni<Boolean> remove(String sid) {
        return database.run("DELETE FROM account WHERE sid = $1", Tuple.of(sid)).map(removed -> removed > 0);
    }

    private Account account(Row row) {
        return new Account(
                row.getString("sid"),
                row.getString("name"),
                row.getString("status"),
                OwnLimits.wire(grant(row).limits()),
                Rows.time(row, "created_at"),
                Rows.time(row, "updated_at"),
                null);
    }

    private Grant grant(Row row) {
        return new Grant(
                new AccountId(row.getString("sid")),
                OwnLimits.parse(row.getString("limits")).on(limits.profile()));
    }
}
