package io.purser.tools.call;

import io.purser.security.egress.EgressOutcome;
import java.util.Set;

/** Carries an outcome that speaks against a tool, or may be another one soon, through the machinery that knows failures only. */
final class Sick extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_SERVER_ERROR = 500;

    /** Statuses that say: not now. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final transient EgressOutcome outcome;
    private final boolean worthAnotherTry;

    private Sick(EgressOutcome outcome, boolean worthAnotherTry) {
        super(outcome.getClass().getSimpleName(), null, false, false);
        this.outcome = outcome;
        this.worthAnotherTry = worthAnotherTry;
    }

    /** @throws Sick when the outcome is no good */
    static void check(EgressOutcome outcome, boolean timeIsLeft) {
        if (speaksAgainst(outcome) || mayPass(outcome)) {
            throw new Sick(outcome, timeIsLeft && mayPass(outcome));
        }
    }

    EgressOutcome outcome() {
        return outcome;
    }

    /** True when the tool is at fault. Too many requests are not a fault of the tool's. */
    static boolean isFault(Throwable failure) {
        return failure instanceof Sick sick && speaksAgainst(sick.outcome);
    }

    static boolean isWorthAnotherTry(Throwable failure) {
        return failure instanceof Sick sick && sick.worthAnotherTry;
    }

    private static boolean speaksAgainst(EgressOutcome outcome) {
        return switch (outcome) {
            case EgressOutcome.Answered answer -> answer.status() >= FIRST_SERVER_ERROR;
            case EgressOutcome.Unreachable _, EgressOutcome.Broken _, EgressOutcome.TimedOut _ -> true;
            case EgressOutcome.Refused _, EgressOutcome.TooLarge _ -> false;
        };
    }

    private static boolean mayPass(EgressOutcome outcome) {
        return switch (outcome) {
            case EgressOutcome.Answered answer -> PASSING.contains(answer.status());
            case EgressOutcome.Unreachable _, EgressOutcome.Broken _ -> true;
            case EgressOutcome.TimedOut _, EgressOutcome.Refused _, EgressOutcome.TooLarge _ -> false;
        };
    }
}
