package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict.Finding;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Asks somebody else about a text, and holds no thread while it waits. It may fail or never answer: then the answer is no. */
@FunctionalInterface
public interface RemoteDetector {

    /** What it found, fired or not; empty when there is nothing to judge by. */
    Uni<Optional<Finding>> ask(Screened text);
}
