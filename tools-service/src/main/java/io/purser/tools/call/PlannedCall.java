package io.purser.tools.call;

import io.purser.contract.event.ToolCallRequested;
import java.time.Duration;
import java.time.Instant;

/**
 * A call that is to be made, at most once unless it is repeatable.
 *
 * @param timeLimit of one attempt
 * @param latest when no attempt may run any longer
 */
record PlannedCall(ToolCallRequested request, boolean repeatable, Duration timeLimit, Instant latest, Attempt attempt) {

    CallKey key() {
        return CallKey.of(request);
    }

    /** How long an attempt may take that begins now, in whole milliseconds as timers have them; zero or less when it is too late. */
    Duration left(Instant now) {
        return Duration.ofMillis(Math.min(Duration.between(now, latest).toMillis(), timeLimit.toMillis()));
    }
}
