package io.purser.security.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What the gateway tells: the account's token from this change on; none when the account is gone. */
record AccountTokenRequest(@Nullable Long change, @JsonProperty("auth_token") @Nullable String token) {}
