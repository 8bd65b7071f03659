package io.purser.guardrails.grounding;

import io.purser.contract.event.Evidence;
import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.text.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of what a reply says is not in its evidence, by words and numbers. It measures; it says no only where a threshold is
 * set, as a reply may be right in words of its own and wrong in borrowed ones.
 */
public final class Groundedness implements Detector {

    public static final String NAME = "groundedness";

    private static final String VERSION = "lexical-1";
    private static final double NEVER = 1;

    /** Evidence beyond is not read: the reply waits for this. */
    private static final int EVIDENCE_AT_MOST = 100_000;

    private final OptionalDouble threshold;

    public Groundedness(OptionalDouble threshold) {
        this.threshold = threshold;
    }

    /** Empty when there is no evidence, or nothing is said that evidence could bear. */
    @Override
    public Optional<Finding> detect(Screened reply) {
        var claims = Term.of(reply.text());
        return reply.evidence().isEmpty() || claims.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(1 - support(claims, terms(reply.evidence()))));
    }

    /** The share of the terms, by weight, that are among the known ones. */
    static double support(List<Term> claims, Set<Term> known) {
        double all = claims.stream().mapToDouble(Term::weight).sum();
        return claims.stream().filter(known::contains).mapToDouble(Term::weight).sum() / all;
    }

    private static Set<Term> terms(List<Evidence> evidence) {
        String all = evidence.stream().map(Evidence::text).collect(Collectors.joining("\n"));
        return Set.copyOf(Term.of(PlainText.of(all.substring(0, Math.min(all.length(), EVIDENCE_AT_MOST)))));
    }

    private Finding finding(double score) {
        return new Finding(
                NAME,
                VERSION,
                score,
                threshold.orElse(NEVER),
                threshold.isPresent() && score >= threshold.getAsDouble(),
                List.of(),
                threshold.isPresent() ? "" : "measured only");
    }
}
