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

    /** How long an attempt may take that begins now; zero or less when it is too late. */
    Duration left(Instant now) {
        var rest = Duration.between(now, latest);
        return rest.compareTo(timeLimit) < 0 ? rest : timeLimit;
    }
}
