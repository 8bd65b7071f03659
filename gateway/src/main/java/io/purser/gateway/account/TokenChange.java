package io.purser.gateway.account;

import io.purser.contract.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An account has another token, or is gone.
 *
 * @param number higher than that of each earlier change of the account
 * @param token null when the account is gone
 */
public record TokenChange(AccountId account, long number, @Nullable String token) {}
