package io.purser.gateway.account;

import io.purser.contract.id.AccountId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The accounts of this installation. */
@Singleton
class AccountTable implements Lookup {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Pool database;

    AccountTable(Pool database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<Stored>> find(String user) {
        return database.preparedQuery("SELECT sid, token_hash FROM account WHERE sid = $1")
                .execute(Tuple.of(user))
                .map(AccountTable::first)
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    /** The account is there with this secret from now on, whatever stood there before. */
    Uni<Void> put(AccountId account, SecretHash token) {
        return database.preparedQuery("INSERT INTO account (sid, token_hash) VALUES ($1, $2) "
                        + "ON CONFLICT (sid) DO UPDATE SET token_hash = EXCLUDED.token_hash, updated_at = now()")
                .execute(Tuple.of(account.value(), token.text()))
                .replaceWithVoid();
    }

    private static Optional<Stored> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(AccountTable::stored);
    }

    private static Stored stored(Row row) {
        return new Stored(new AccountId(row.getString("sid")), SecretHash.parse(row.getString("token_hash")));
    }
}
