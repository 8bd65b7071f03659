package io.purser.tools.verification;

import io.purser.contract.event.VerificationResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a step came to.
 *
 * @param closed the code is good for nothing any more
 * @param givenBack how many tries the customer gets back
 * @param restsUntil when codes are sent and taken again; null for at once
 */
record Outcome(VerificationResult result, boolean closed, int givenBack, @Nullable Instant restsUntil) {

    /** The code stays as it is. */
    static Outcome open(VerificationResult result) {
        return new Outcome(result, false, 0, null);
    }

    static Outcome closed(VerificationResult result) {
        return new Outcome(result, true, 0, null);
    }

    /** It was not the customer's fault. */
    static Outcome withTryGivenBack(VerificationResult result) {
        return new Outcome(result, false, 1, null);
    }

    static Outcome resting(Instant until) {
        return new Outcome(new VerificationResult.LimitReached(until), true, 0, until);
    }
}
