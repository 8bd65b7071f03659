package io.purser.security;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** On whose behalf the present request is made. */
@RequestScoped
public class Caller {

    private @Nullable AccountId account;

    /** @throws ApiException 401 when nobody was authenticated */
    public AccountId account() {
        if (account == null) {
            throw ApiException.unauthorized();
        }
        return account;
    }

    /** The request is made for the account from here on. */
    public void is(AccountId authenticated) {
        account = authenticated;
    }
}
