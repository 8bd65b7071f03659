package io.purser.guardrails.screening;

import java.time.Duration;

/**
 * A detector in a chain.
 *
 * @param name as it stands in findings
 * @param inlineUpTo texts up to so many characters are looked at on the caller's thread: only for a detector that is sure to
 *     need less than a millisecond for them, as nobody can stop it there
 * @param patience how long it may take on a worker, waiting included
 */
public record Check(String name, Detector detector, int inlineUpTo, Duration patience) {

    boolean runsInline(Screened text) {
        return text.size() <= inlineUpTo;
    }
}
