package io.purser.contract.event;

import java.util.List;

/**
 * What screening said.
 *
 * @param findings one for each detector that ran, fired or not
 * @param micros how long the screening took, in microseconds
 */
public record Verdict(Decision decision, List<Finding> findings, long micros) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    public boolean flagged() {
        return decision != Decision.ALLOW;
    }

    /** What follows from the findings. */
    public enum Decision {
        ALLOW,
        /** It may pass, with words of caution after it. */
        HEDGE,
        /** Parts were taken out, the rest may pass. */
        REDACT,
        BLOCK,
        /** A check could not run: a no of its own kind. */
        UNCHECKED,
        /** Held back as with {@link #BLOCK}, and it is a person who should go on. */
        HANDOFF
    }

    /**
     * What one detector found.
     *
     * @param score 0 to 1, larger is worse
     * @param threshold from which score on the detector fires
     * @param spans where in the text, empty when the detector names no place
     * @param note what a reader of the verdict should know; never the text itself
     */
    public record Finding(
            String detector,
            String version,
            double score,
            double threshold,
            boolean fired,
            List<Span> spans,
            String note) {
        public Finding {
            spans = List.copyOf(spans);
        }
    }

    /** From the first character (inclusive) to the last (exclusive), in UTF-16 units. */
    public record Span(int start, int end) {}
}
