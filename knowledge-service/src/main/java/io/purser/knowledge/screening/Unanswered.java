package io.purser.knowledge.screening;

import java.time.Duration;

/** Nobody said what may be shown, however often it was asked. */
public final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration patience;

    public Unanswered(Duration patience) {
        super("No answer in " + patience);
        this.patience = patience;
    }

    /** How long the answer was waited for. */
    public Duration patience() {
        return patience;
    }
}
