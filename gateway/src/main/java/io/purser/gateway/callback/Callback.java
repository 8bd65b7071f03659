package io.purser.gateway.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a callback stands, as clients see it.
 *
 * @param status {@code waiting} for the end of the turn, {@code pending} until it is delivered, {@code delivered}, or {@code
 *     dead}: given up
 * @param error why the last attempt failed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Callback(
        String sid,
        @JsonProperty("account_sid") String account,
        @JsonProperty("session_id") String session,
        String status,
        int attempts,
        @Nullable String error,
        @JsonProperty("date_created") Instant created,
        @JsonProperty("date_updated") Instant updated) {}
