package io.purser.security.egress;

import java.time.Duration;

/**
 * How far a request may go.
 *
 * @param time for the whole of it: looking up the name, connecting, all redirects, the last byte of the answer
 * @param bytes how large the answer's body may be
 * @param redirects how many are followed; 0 gives a redirect back as the answer
 */
public record EgressLimits(Duration time, long bytes, int redirects) {

    public EgressLimits {
        if (time.toMillis() < 1 || bytes < 0 || redirects < 0) {
            throw new IllegalArgumentException("A request needs a millisecond at least, and no limit may be negative");
        }
    }
}
