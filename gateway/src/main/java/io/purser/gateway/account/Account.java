package io.purser.gateway.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as clients see it.
 *
 * @param token shown once, when it was just made
 */
record Account(
        String sid,
        String name,
        String status,
        JsonNode limits,
        @JsonProperty("date_created") Instant created,
        @JsonProperty("date_updated") Instant updated,
        @JsonProperty("auth_token") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    Account withToken(String shown) {
        return new Account(sid, name, status, limits, created, updated, shown);
    }
}
