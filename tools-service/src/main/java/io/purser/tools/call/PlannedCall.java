package io.purser.tools.call;

import io.purser.contract.event.ToolCallRequested;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be made, at most once unless it is repeatable.
 *
 * @param argumentsHash when the same call again in the same turn is answered with the result of the first; null when it is made
 * @param timeLimit of one attempt
 * @param latest when no attempt may run any longer
 */
record PlannedCall(
        ToolCallRequested request,
        boolean repeatable,
        @Nullable String argumentsHash,
        Duration timeLimit,
        Instant latest,
        Attempt attempt) {

    CallKey key() {
        return CallKey.of(request);
    }

    /** How long an attempt may take that begins now, in whole milliseconds as timers have them; zero or less when it is too late. */
    Duration left(Instant now) {
        return Duration.ofMillis(Math.min(Duration.between(now, latest).toMillis(), timeLimit.toMillis()));
    }
}
