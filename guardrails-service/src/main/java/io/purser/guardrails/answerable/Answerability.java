package io.purser.guardrails.answerable;

import io.purser.contract.event.Evidence;
import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.grounding.Forest;
import io.purser.guardrails.grounding.Groundedness;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Look;
import io.purser.guardrails.screening.Screened;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How sure it is that what the turn has found does not answer the customer's question, so that whoever answers has to guess. It
 * looks at question and passages, not at how the reply puts it. A reply that says that it does not know is told under a name of
 * its own, as it guesses nothing; of one that claims nothing, such as a question back, nothing is said. The note names the sentence
 * that comes nearest, pieces of evidence counted from 0.
 */
public final class Answerability implements Detector {

    public static final String NAME = "answerability";

    /** What the finding is called when the reply says that it does not know. */
    public static final String REFUSAL = "refusal";

    private static final int REPLY_AT_MOST = 20_000;

    private final Forest forest;
    private final Encoder encoder;
    private final double threshold;

    public Answerability(Forest forest, Encoder encoder, double threshold) {
        this.forest = forest;
        this.encoder = encoder;
        this.threshold = threshold;
    }

    /** With the weights that come with the service. */
    public static Answerability shipped(Encoder encoder, double threshold) {
        return new Answerability(Forest.shipped(NAME), encoder, threshold);
    }

    /** The encoder takes milliseconds, so only where there is nothing to judge it is done at once. */
    @Override
    public Look begin(Screened reply) {
        return reply.asked().isEmpty() ? new Look.Done(Optional.empty()) : new Look.Begun(() -> detect(reply));
    }

    /** Empty when the turn has not searched, the customer asked nothing, or the reply claims nothing. */
    @Override
    public Optional<Finding> detect(Screened reply) {
        return hasSearched(reply) && saysSomething(reply)
                ? reply.asked().map(Ask::of).filter(Ask::saysSomething).map(ask -> finding(ask, reply))
                : Optional.empty();
    }

    private static boolean hasSearched(Screened reply) {
        return reply.evidence().stream().anyMatch(piece -> isSearch(piece.found()));
    }

    private static boolean isSearch(Evidence.@Nullable Found found) {
        return found == Evidence.Found.PASSAGES || found == Evidence.Found.NO_PASSAGE;
    }

    /** Whether there is anything that could be a guess, or an honest word in its place. */
    private static boolean saysSomething(Screened reply) {
        String text = reply.original().substring(0, Math.min(reply.length(), REPLY_AT_MOST));
        return Refusal.isOne(text) || Groundedness.claimsSomething(text);
    }

    private Finding finding(Ask ask, Screened reply) {
        var passages = new Passages(reply.evidence());
        String name = Refusal.isOne(reply.original()) ? REFUSAL : NAME;
        return passages.lines().isEmpty()
                ? finding(name, 1, "nothing was found")
                : finding(name, Signs.of(ask, passages, encoder));
    }

    private Finding finding(String name, Signs signs) {
        var best = signs.best();
        return finding(
                name,
                forest.vote(signs.features()),
                "nearest: evidence %d at %d-%d".formatted(best.evidence(), best.start(), best.end()));
    }

    private Finding finding(String name, double score, String note) {
        return new Finding(name, forest.version(), score, threshold, score >= threshold, List.of(), note);
    }
}
