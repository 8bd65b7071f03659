package io.purser.security;

import io.purser.contract.id.AccountId;

/** For whom a request is made, and within which limits. */
public record Grant(AccountId account, Limits limits) {

    /** Within the limits that hold when nobody set others. */
    public static Grant to(AccountId account) {
        return new Grant(account, Limits.STANDARD);
    }
}
