package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What follows from how the checks ended. One that acts and could not run is a no; one that only measures never decides. Of
 * several decisions the strictest holds.
 */
final class Judgement {

    static final String COULD_NOT_RUN = "check could not run";

    private static final List<Decision> STRICTNESS = List.of(
            Decision.ALLOW, Decision.HEDGE, Decision.REDACT, Decision.UNCHECKED, Decision.BLOCK, Decision.HANDOFF);

    private Judgement() {}

    static Judged of(List<Outcome> outcomes, long micros, Uni<List<Finding>> later) {
        var decision = outcomes.stream()
                .map(Judgement::decision)
                .max(Comparator.comparing(STRICTNESS::indexOf))
                .orElse(Decision.ALLOW);
        return new Judged(new Verdict(decision, findings(outcomes), micros), places(outcomes), later);
    }

    static List<Finding> findings(List<Outcome> outcomes) {
        return outcomes.stream().flatMap(Judgement::findings).toList();
    }

    private static Decision decision(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found found when acts(found) -> decision(found);
            case Outcome.CouldNotRun(String _, boolean acts) when acts -> Decision.UNCHECKED;
            case Outcome.Found _, Outcome.CouldNotRun _, Outcome.NothingToJudge _ -> Decision.ALLOW;
        };
    }

    private static Decision decision(Outcome.Found found) {
        return switch (found.mode()) {
            case OFF, MONITOR -> Decision.ALLOW;
            case HEDGE -> Decision.HEDGE;
            case REDACT -> found.findings().getFirst().spans().isEmpty() ? Decision.BLOCK : Decision.REDACT;
            case BLOCK -> Decision.BLOCK;
            case HANDOFF -> Decision.HANDOFF;
        };
    }

    private static boolean acts(Outcome.Found found) {
        return found.mode().acts() && found.findings().getFirst().fired();
    }

    private static List<Span> places(List<Outcome> outcomes) {
        var acting = outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Found found && acts(found) && found.mode() != Mode.HEDGE)
                .map(outcome -> ((Outcome.Found) outcome).findings().getFirst().spans())
                .toList();
        return acting.stream().anyMatch(List::isEmpty)
                ? List.of()
                : acting.stream().flatMap(List::stream).distinct().toList();
    }

    private static Stream<Finding> findings(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found found -> found.findings().stream();
            case Outcome.NothingToJudge() -> Stream.empty();
            case Outcome.CouldNotRun(String check, boolean _) ->
                Stream.of(new Finding(check, "", 0, 0, false, List.of(), COULD_NOT_RUN));
        };
    }
}
