package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict.Finding;
import java.util.List;

/** How a check ended. */
sealed interface Outcome {

    /** The first of the findings is the one that counts, the others stand beside it. */
    record Found(Mode mode, List<Finding> findings) implements Outcome {}

    record NothingToJudge() implements Outcome {}

    /**
     * It threw, was late, or found no worker.
     *
     * @param acts whether it would have decided over the text
     */
    record CouldNotRun(String check, boolean acts) implements Outcome {}
}
