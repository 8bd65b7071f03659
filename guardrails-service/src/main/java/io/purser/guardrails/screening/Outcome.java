package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict.Finding;

/** How a check ended. */
sealed interface Outcome {

    record Found(Finding finding) implements Outcome {}

    record NothingToJudge() implements Outcome {}

    /** It threw, was late, or found no worker. */
    record CouldNotRun(String check) implements Outcome {}
}
