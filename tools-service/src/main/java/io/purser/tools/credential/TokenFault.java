package io.purser.tools.credential;

import io.purser.security.egress.EgressOutcome.Unsent;

/** There is no token: carries what the call ends with, as nothing was sent to the tool, through the library that keeps tokens. */
final class TokenFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Unsent outcome;

    TokenFault(Unsent outcome) {
        super(outcome.why(), null, false, false);
        this.outcome = outcome;
    }

    Unsent outcome() {
        return outcome;
    }
}
