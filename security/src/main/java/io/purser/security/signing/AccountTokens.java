package io.purser.security.signing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.contract.id.AccountId;
import io.purser.security.SealedSecrets;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of accounts, sealed in the table {@code account_token}. A changed one is used by other replicas within seconds. */
@IfBuildProperty(name = "signing.account-tokens", stringValue = "true")
@ApplicationScoped
class AccountTokens implements Tokens {

    private static final String RESOURCE = "auth_token";
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(3);
    private static final int REMEMBERED = 10_000;

    /** The end of an account stays as a row without a token, so that a late older change does not bring it back. */
    private static final String PUT = "INSERT INTO account_token (account, change, token) VALUES ($1, $2, $3)"
            + " ON CONFLICT (account) DO UPDATE SET change = EXCLUDED.change, token = EXCLUDED.token"
            + " WHERE account_token.change < EXCLUDED.change";

    private static final String FIND = "SELECT token FROM account_token WHERE account = $1";

    private final Cache<AccountId, String> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();
    private final Pool database;
    private final SealedSecrets secrets;

    AccountTokens(Pool database, SealedSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    @Override
    public Uni<Optional<String>> of(AccountId account) {
        var known = Optional.ofNullable(remembered.getIfPresent(account));
        return known.isPresent() ? Uni.createFrom().item(known) : look(account);
    }

    /** Null: the account is gone. */
    Uni<Void> put(AccountId account, long change, @Nullable String token) {
        var stored = token == null ? null : secrets.seal(token, account, RESOURCE);
        return database.preparedQuery(PUT)
                .execute(Tuple.of(account.value(), change, stored))
                .invoke(() -> remembered.invalidate(account))
                .replaceWithVoid();
    }

    private Uni<Optional<String>> look(AccountId account) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(account.value()))
                .map(rows -> token(rows, account))
                .invoke(found -> found.ifPresent(token -> remembered.put(account, token)));
    }

    private Optional<String> token(RowSet<Row> rows, AccountId account) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.ofNullable(rows.iterator().next().getString("token"))
                        .flatMap(text -> secrets.open(text, account, RESOURCE));
    }
}
