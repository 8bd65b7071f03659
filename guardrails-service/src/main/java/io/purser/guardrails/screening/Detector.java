package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict.Finding;
import java.util.Optional;

/** Looks for one kind of trouble. It may throw or take too long: then the answer is no. */
@FunctionalInterface
public interface Detector {

    /** What it found, fired or not; empty when there is nothing to judge by. */
    Optional<Finding> detect(Screened text);

    /** The same, as far as it comes in less than a millisecond with a short text. */
    default Look begin(Screened text) {
        return new Look.Done(detect(text));
    }
}
