package io.purser.guardrails.signing;

import io.purser.contract.id.AccountId;
import io.purser.security.SealedSecrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of accounts, sealed in the database. */
@ApplicationScoped
class AccountTokens implements Tokens {

    private static final String RESOURCE = "auth_token";

    /** The end of an account stays as a row without a token, so that a late older change does not bring it back. */
    private static final String PUT =
            """
            insert into account_token (account, change, token) values ($1, $2, $3)
            on conflict (account) do update set change = excluded.change, token = excluded.token
            where account_token.change < excluded.change""";

    private static final String FIND = "select token from account_token where account = $1";

    private final Pool pool;
    private final SealedSecrets secrets;

    AccountTokens(Pool pool, SealedSecrets secrets) {
        this.pool = pool;
        this.secrets = secrets;
    }

    @Override
    public Uni<Optional<String>> of(AccountId account) {
        return pool.preparedQuery(FIND).execute(Tuple.of(account.value())).map(rows -> token(rows, account));
    }

    /** Null: the account is gone. */
    Uni<Void> put(AccountId account, long change, @Nullable String token) {
        var sealed = token == null ? null : secrets.seal(token, account, RESOURCE);
        return pool.preparedQuery(PUT)
                .execute(Tuple.of(account.value(), change, sealed))
                .replaceWithVoid();
    }

    private Optional<String> token(RowSet<Row> rows, AccountId account) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.ofNullable(rows.iterator().next().getString("token"))
                        .flatMap(text -> secrets.open(text, account, RESOURCE));
    }
}
