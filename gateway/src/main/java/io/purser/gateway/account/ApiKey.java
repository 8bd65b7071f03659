package io.purser.gateway.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key as clients see it: its SID is the user name, its secret the password.
 *
 * @param scope {@code full} or {@code read}
 * @param secret shown once, when it was just made
 */
record ApiKey(
        String sid,
        @JsonProperty("account_sid") String account,
        String name,
        String scope,
        @JsonProperty("date_created") Instant created,
        @JsonProperty("date_updated") Instant updated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    ApiKey withSecret(String shown) {
        return new ApiKey(sid, account, name, scope, created, updated, shown);
    }
}
