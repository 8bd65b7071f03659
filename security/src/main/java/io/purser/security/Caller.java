package io.purser.security;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** On whose behalf the present request is made. */
@RequestScoped
public class Caller {

    private @Nullable Grant grant;

    /** @throws ApiException 401 when nobody was authenticated */
    public AccountId account() {
        return grant().account();
    }

    /** @throws ApiException 401 when nobody was authenticated */
    public Limits limits() {
        return grant().limits();
    }

    /** The request is made under this grant from here on. */
    public void is(Grant authenticated) {
        grant = authenticated;
    }

    /** @throws ApiException 401 when nobody was authenticated */
    public Grant grant() {
        if (grant == null) {
            throw ApiException.unauthorized();
        }
        return grant;
    }
}
