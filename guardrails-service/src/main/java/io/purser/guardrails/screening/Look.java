package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict.Finding;
import java.util.Optional;
import java.util.concurrent.Callable;

/** How far a detector has come with a text. */
public sealed interface Look {

    /** It is certain. */
    record Done(Optional<Finding> finding) implements Look {}

    /** What is left takes milliseconds: no event loop may wait for it. */
    record Begun(Callable<Optional<Finding>> rest) implements Look {}
}
