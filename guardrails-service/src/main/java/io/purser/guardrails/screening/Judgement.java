package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import java.util.List;
import java.util.stream.Stream;

/** What follows from how the checks ended: one that fires is a no, and so is one that could not run. */
final class Judgement {

    static final String COULD_NOT_RUN = "check could not run";

    private Judgement() {}

    static Verdict of(List<Outcome> outcomes, long micros) {
        var findings = outcomes.stream().flatMap(Judgement::findings).toList();
        return new Verdict(decision(outcomes, findings), findings, micros);
    }

    private static Decision decision(List<Outcome> outcomes, List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::fired)) {
            return Decision.BLOCK;
        }
        return outcomes.stream().anyMatch(Outcome.CouldNotRun.class::isInstance) ? Decision.UNCHECKED : Decision.ALLOW;
    }

    private static Stream<Finding> findings(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found(Finding finding) -> Stream.of(finding);
            case Outcome.NothingToJudge() -> Stream.empty();
            case Outcome.CouldNotRun(String check) ->
                Stream.of(new Finding(check, "", 0, 0, false, List.of(), COULD_NOT_RUN));
        };
    }
}
