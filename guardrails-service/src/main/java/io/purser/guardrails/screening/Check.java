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
     * @param inlineUpTo with texts up to so many characters it begins on the caller's thread: only for a detector that is sure to
     *     come back in less than a millisecond, as nobody can stop it there
     * @param patience on a worker
     */
    record Local(String name, Detector detector, int inlineUpTo, Duration patience) implements Check {

        @Override
        public Uni<Optional<Finding>> run(Screened text, Workers workers) {
            return text.size() <= inlineUpTo
                    ? Uni.createFrom().deferred(() -> ended(detector.begin(text), workers))
                    : workers.run(() -> detector.detect(text), patience);
        }

        private Uni<Optional<Finding>> ended(Look look, Workers workers) {
            return switch (look) {
                case Look.Done(var finding) -> Uni.createFrom().item(finding);
                case Look.Begun(var rest) -> workers.run(rest, patience);
            };
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
