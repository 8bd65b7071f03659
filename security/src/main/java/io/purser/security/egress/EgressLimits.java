package io.purser.security.egress;

import java.time.Duration;

/**
 * How far a request may go.
 *
 * @param time for the whole of it: looking up the name, connecting, all redirects, the last byte of the answer
 * @param bytes how large the answer's body may be
 * @param redirects how many are followed; 0 gives a redirect back as the answer
 * @param cut whether a larger body is an answer that is cut off there, and not {@link EgressOutcome.TooLarge}
 */
public record EgressLimits(Duration time, long bytes, int redirects, boolean cut) {

    public EgressLimits {
        if (time.toMillis() < 1 || bytes < 0 || redirects < 0) {
            throw new IllegalArgumentException("A request needs a millisecond at least, and no limit may be negative");
        }
    }

    public EgressLimits(Duration time, long bytes, int redirects) {
        this(time, bytes, redirects, false);
    }

    /** The same, but what is larger is cut off and not refused. */
    public EgressLimits cutOff() {
        return new EgressLimits(time, bytes, redirects, true);
    }
}
