package io.purser.guardrails.grounding;

import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Screened;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How sure it is that something a reply says is not in its evidence, by the whole and by its worst sentence. It measures; it says no only
 * where a threshold is set, as a reply may be right in words of its own and wrong in borrowed ones. The note names the nearest
 * sentence of the evidence for each span, pieces of evidence counted from 0.
 */
public final class Groundedness implements Detector {

    public static final String NAME = "groundedness";

    private static final double NEVER = 1;

    /** From which score on a sentence is shown where no threshold is set. */
    private static final double SHOWN = 0.6;

    /** What comes later in a reply is not looked at: bounds the time. */
    private static final int REPLY_AT_MOST = 20_000;

    /** What the reply as a whole counts beside its worst sentence. */
    private static final double WHOLE = 0.7;

    private final Forest forest;
    private final OptionalDouble threshold;

    /** With the weights that come with the service. */
    public Groundedness(OptionalDouble threshold) {
        this(Forest.shipped(NAME), threshold);
    }

    Groundedness(Forest forest, OptionalDouble threshold) {
        this.forest = forest;
        this.threshold = threshold;
    }

    /** Whether a text says more than courtesies and questions. */
    public static boolean claimsSomething(String text) {
        return Sentence.of(text).stream()
                .anyMatch(sentence -> Claim.isOne(text.substring(sentence.start(), sentence.end())));
    }

    /** Empty when there is no evidence, or nothing is said that evidence could bear. */
    @Override
    public Optional<Finding> detect(Screened reply) {
        String text = reply.original().substring(0, Math.min(reply.length(), REPLY_AT_MOST));
        if (reply.evidence().isEmpty() || !Claim.saysSomething(text)) {
            return Optional.empty();
        }
        var grounds = new Grounds(reply.evidence());
        return grounds.passages().isEmpty() ? Optional.empty() : Optional.of(finding(text, grounds));
    }

    private Finding finding(String text, Grounds grounds) {
        var all = Claim.of(text, new Sentence(0, text.length()), grounds, forest);
        var claims = claims(text, grounds);
        double worst = claims.stream().mapToDouble(Claim::score).max().orElse(all.score());
        return finding(WHOLE * all.score() + (1 - WHOLE) * worst, claims);
    }

    private List<Claim> claims(String text, Grounds grounds) {
        return Sentence.of(text).stream()
                .filter(sentence -> Claim.isOne(text.substring(sentence.start(), sentence.end())))
                .map(sentence -> Claim.of(text, sentence, grounds, forest))
                .toList();
    }

    private Finding finding(double score, List<Claim> claims) {
        var shown = claims.stream()
                .filter(claim -> claim.score() >= threshold.orElse(SHOWN))
                .toList();
        return new Finding(
                NAME,
                forest.version(),
                score,
                threshold.orElse(NEVER),
                threshold.isPresent() && score >= threshold.getAsDouble(),
                shown.stream().map(Claim::place).toList(),
                note(shown));
    }

    private String note(List<Claim> shown) {
        String places = shown.stream().map(Claim::nearestPlace).collect(Collectors.joining("; "));
        return threshold.isPresent() ? places : "measured only" + (places.isEmpty() ? "" : ": " + places);
    }
}
