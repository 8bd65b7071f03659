package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict.Finding;
import java.util.List;

/** How a check ended. */
sealed interface Outcome {

    /** The first of the findings is the one that counts, the others stand beside it. */
    record Found(Terms terms, List<Finding> findings) implements Outcome {}

    record NothingToJudge() implements Outcome {}

    /** It threw, was late, or found no worker. */
    record CouldNotRun(Terms terms) implements Outcome {}
}
