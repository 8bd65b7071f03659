package io.purser.guardrails.leak;

import io.purser.contract.event.Fingerprint;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.contract.fingerprint.Fingerprints;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Screened;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a reply recites the assistant's instructions, by their fingerprint. Of a canary that is repeated it is sure; otherwise
 * words count that stand there one after the other as in the instructions: a sentence or two may be told, such as the opening
 * hours.
 */
public final class PromptLeak implements Detector {

    public static final String NAME = "prompt-leak";

    private static final String VERSION = "1";

    /** With so many recited words the score is a half. */
    private static final double HALF = 40;

    private final double threshold;

    public PromptLeak(double threshold) {
        this.threshold = threshold;
    }

    @Override
    public Optional<Finding> detect(Screened reply) {
        return reply.instructions().map(instructions -> finding(Reading.of(reply), instructions));
    }

    private Finding finding(List<Reading> readings, Fingerprint instructions) {
        var canary = instructions.canary();
        List<Span> repeated = canary == null
                ? List.of()
                : readings.stream()
                        .flatMap(reading -> Repeated.in(reading, canary).stream())
                        .distinct()
                        .toList();
        var recital = recital(readings, instructions);
        return repeated.isEmpty()
                ? finding(
                        recital.words() / (recital.words() + HALF),
                        recital.spans(),
                        recital.words() == 0 ? "" : recital.words() + " words of the instructions")
                : finding(1, repeated, "the canary");
    }

    private static Recital recital(List<Reading> readings, Fingerprint instructions) {
        int[] hashes = Fingerprints.hashes(instructions);
        return readings.stream()
                .map(reading -> Recital.in(reading, hashes, instructions.window()))
                .max(Comparator.comparingInt(Recital::words))
                .orElseThrow();
    }

    private Finding finding(double score, List<Span> spans, String note) {
        return new Finding(NAME, VERSION, score, threshold, score >= threshold, spans, note);
    }
}
