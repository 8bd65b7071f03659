package io.purser.tools.call;

import io.purser.security.egress.EgressOutcome;

/** Carries an outcome that speaks against a tool through the machinery that knows failures only. */
final class Sick extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_SERVER_ERROR = 500;

    private final transient EgressOutcome outcome;

    Sick(EgressOutcome outcome) {
        super(outcome.getClass().getSimpleName(), null, false, false);
        this.outcome = outcome;
    }

    EgressOutcome outcome() {
        return outcome;
    }

    static boolean is(EgressOutcome outcome) {
        return switch (outcome) {
            case EgressOutcome.Answered answer -> answer.status() >= FIRST_SERVER_ERROR;
            case EgressOutcome.Unreachable _, EgressOutcome.Broken _, EgressOutcome.TimedOut _ -> true;
            case EgressOutcome.Refused _, EgressOutcome.TooLarge _ -> false;
        };
    }

    /** True when no answer came at all, though there is time left for another try. */
    static boolean isDisconnected(Throwable failure) {
        return failure instanceof Sick sick
                && (sick.outcome instanceof EgressOutcome.Unreachable || sick.outcome instanceof EgressOutcome.Broken);
    }
}
