package io.purser.gateway.account;

import io.purser.contract.id.AccountId;
import io.purser.gateway.database.Rows;
import io.purser.security.SealedSecrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of tokens that were not handed on so far. The database notes them with the change itself. */
@Singleton
public class TokenChanges {

    private static final String WAITING =
            "SELECT t.account, t.change, a.sid IS NULL AS gone, a.token_sealed FROM token_to_hand_on t "
                    + "LEFT JOIN account a ON a.sid = t.account ORDER BY t.change LIMIT $1";
    private static final String DONE = "DELETE FROM token_to_hand_on WHERE account = $1 AND change = $2";

    private final Rows database;
    private final SealedSecrets secrets;

    TokenChanges(Pool database, SealedSecrets secrets) {
        this.database = new Rows(database);
        this.secrets = secrets;
    }

    /** The oldest first. A token that cannot be opened is left out: that is not the end of its account. */
    public Uni<List<TokenChange>> waiting(int most) {
        return database.all(WAITING, Tuple.of(most), this::change)
                .map(all -> all.stream().flatMap(Optional::stream).toList());
    }

    /** The change was handed on; a later one of the same account was not. */
    public Uni<Void> done(TokenChange change) {
        return database.run(DONE, Tuple.of(change.account().value(), change.number()))
                .replaceWithVoid();
    }

    private Optional<TokenChange> change(Row row) {
        var account = new AccountId(row.getString("account"));
        return row.getBoolean("gone")
                ? Optional.of(new TokenChange(account, row.getLong("change"), null))
                : token(account, row.getString("token_sealed"))
                        .map(token -> new TokenChange(account, row.getLong("change"), token));
    }

    private Optional<String> token(AccountId account, @Nullable String stored) {
        return Optional.ofNullable(stored).flatMap(text -> secrets.open(text, account, AccountTokens.RESOURCE));
    }
}
