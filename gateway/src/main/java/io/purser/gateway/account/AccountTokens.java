package io.purser.gateway.account;

import io.purser.contract.id.AccountId;
import io.purser.security.SealedSecrets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The tokens of accounts, with which requests to their own addresses are signed. They are kept sealed. */
@Singleton
public class AccountTokens {

    static final String RESOURCE = "auth_token";

    private final AccountTable table;
    private final SealedSecrets secrets;

    AccountTokens(AccountTable table, SealedSecrets secrets) {
        this.table = table;
        this.secrets = secrets;
    }

    /** Empty when the account is gone. */
    public Uni<Optional<String>> of(AccountId account) {
        return table.sealedToken(account).map(stored -> stored.flatMap(text -> secrets.open(text, account, RESOURCE)));
    }

    String seal(String token, AccountId account) {
        return secrets.seal(token, account, RESOURCE);
    }
}
