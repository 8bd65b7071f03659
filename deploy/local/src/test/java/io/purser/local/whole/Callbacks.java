package io.purser.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Purser;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The callbacks of an account, as it sees them. */
record Callbacks(Purser purser) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The callback of the session, as soon as it has come to this status. */
    JsonNode inTime(String session, String status) throws InterruptedException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(latest)) {
            for (JsonNode callback : purser.all("/v1/Callbacks?PageSize=1000&Status=" + status)) {
                if (callback.path("session_id").asText().equals(session)) {
                    return callback;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("No callback of %s is %s".formatted(session, status));
    }
}
