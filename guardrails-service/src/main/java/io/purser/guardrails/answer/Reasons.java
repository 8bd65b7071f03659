package io.purser.guardrails.answer;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.size.SizeLimit;
import java.util.List;

/** Why a verdict is a no. */
final class Reasons {

    private Reasons() {}

    static boolean isTooLong(Verdict verdict) {
        return verdict.findings().stream()
                .anyMatch(finding -> finding.fired() && finding.detector().equals(SizeLimit.NAME));
    }

    /** The verdict when screening itself broke down. */
    static Verdict brokenDown() {
        var finding = new Finding("screening", "", 0, 0, false, List.of(), "check could not run");
        return new Verdict(Decision.UNCHECKED, List.of(finding), 0);
    }
}
