package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict.Finding;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** A detector, and how it is run. */
public sealed interface Check {

    /** As it stands in findings. */
    String name();

    /** How long it may take, waiting included. */
    Duration patience();

    /** Fails when the detector does, finds no worker, or takes too long. */
    Uni<Optional<Finding>> run(Screened text, Workers workers);

    /**
     * One that computes.
     *
     * @param inlineUpTo texts up to so many characters are looked at on the caller's thread: only for a detector that is sure to
     *     need less than a millisecond for them, as nobody can stop it there
     * @param patience on a worker
     */
    record Local(String name, Detector detector, int inlineUpTo, Duration patience) implements Check {

        @Override
        public Uni<Optional<Finding>> run(Screened text, Workers workers) {
            return text.size() <= inlineUpTo
                    ? Uni.createFrom().item(() -> detector.detect(text))
                    : workers.run(() -> detector.detect(text), patience);
        }
    }

    /** One that asks somebody else. */
    record Remote(String name, RemoteDetector detector, Duration patience) implements Check {

        @Override
        public Uni<Optional<Finding>> run(Screened text, Workers workers) {
            return detector.ask(text).ifNoItem().after(patience).fail();
        }
    }
}
