package io.purser.guardrails.moderation;

import java.util.Locale;

/** How bad it is, or how sure. */
public enum Severity {
    NONE,
    LOW,
    MEDIUM,
    HIGH;

    private static final double LOW_FROM = 0.5;
    private static final double MEDIUM_FROM = 0.75;
    private static final double HIGH_FROM = 0.9;

    static Severity of(double score) {
        if (score < LOW_FROM) {
            return NONE;
        }
        return score < MEDIUM_FROM ? LOW : score < HIGH_FROM ? MEDIUM : HIGH;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
