package io.purser.tools.verification;

import io.purser.contract.event.VerificationRequested;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.id.ToolId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the customer of a session stands.
 *
 * @param event that was taken up last
 * @param result of that event, once there is one
 * @param tool whose policies say who has sent the code
 * @param restsUntil when codes are sent and taken again, after too many wrong ones
 */
record Verification(
        String event,
        Optional<VerificationResult> result,
        ToolId tool,
        String identity,
        OpenCode open,
        int digits,
        int triesLeft,
        Instant sent,
        Instant expires,
        Optional<Instant> restsUntil) {

    /** The answer that was given to this very event before. */
    Optional<VerificationResult> answerTo(VerificationRequested request) {
        return isOf(request) ? result : Optional.empty();
    }

    /** True when this very event was taken up before. */
    boolean isOf(VerificationRequested request) {
        return event.equals(request.header().id().toString());
    }

    boolean isOpenFor(VerificationRequested request, Instant now) {
        return identity.equals(request.identity()) && triesLeft > 0 && expires.isAfter(now);
    }

    /** Until when the customer must wait. */
    Optional<Instant> rest(VerificationRequested request, Instant now) {
        return identity.equals(request.identity()) ? restsUntil.filter(until -> until.isAfter(now)) : Optional.empty();
    }
}
