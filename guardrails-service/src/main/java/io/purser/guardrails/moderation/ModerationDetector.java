package io.purser.guardrails.moderation;

import static java.util.Comparator.comparingDouble;

import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.classify.Classifier;
import io.purser.guardrails.classify.Classifier.Scored;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Look;
import io.purser.guardrails.screening.Screened;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for what is abusive, hateful, sexual, violent or criminal, and for customers who speak of harming themselves. One finding
 * a text, of the category that stands out most; its note is the category and how severe it is, such as {@code hate: high}.
 * Blocks for some milliseconds where the encoder is needed.
 */
public final class ModerationDetector implements Detector {

    public static final String NAME = "moderation";

    /** A finding of this name is for a person to help, not a reason to turn a customer away. */
    public static final String SELF_HARM = "moderation.self-harm";

    private static final double USUAL_THRESHOLD = 0.5;

    private final Classifier classifier;
    private final Encoder encoder;
    private final Map<Category, Double> thresholds = new EnumMap<>(Category.class);

    /** @param thresholds 0.5 where nothing is said, which is what the weights are made for; over 1 for never */
    public ModerationDetector(Classifier classifier, Encoder encoder, Map<Category, Double> thresholds) {
        this.classifier = classifier;
        this.encoder = encoder;
        this.thresholds.putAll(thresholds);
    }

    /** With the weights that ship with the service. */
    public static ModerationDetector shipped(Encoder encoder, Map<Category, Double> thresholds) {
        return new ModerationDetector(Classifier.shipped("moderation"), encoder, thresholds);
    }

    @Override
    public Optional<Finding> detect(Screened text) {
        return detect(text, classifier.read(text.text().text()));
    }

    @Override
    public Look begin(Screened text) {
        var begun = classifier.read(text.text().text());
        return begun.isSure() ? new Look.Done(detect(text, begun)) : new Look.Begun(() -> detect(text, begun));
    }

    private Optional<Finding> detect(Screened text, Classifier.Begun begun) {
        var scored = classifier.score(begun, encoder);
        return Optional.of(finding(text, scored, standsOut(scored)));
    }

    /** A customer in danger comes before all else. */
    private Category standsOut(Scored scored) {
        return margin(scored, Category.SELF_HARM) >= 0
                ? Category.SELF_HARM
                : Arrays.stream(Category.values())
                        .max(comparingDouble(category -> margin(scored, category)))
                        .orElseThrow();
    }

    private double margin(Scored scored, Category category) {
        return scored.scores()[category.ordinal()] - threshold(category);
    }

    private double threshold(Category category) {
        return thresholds.getOrDefault(category, USUAL_THRESHOLD);
    }

    private Finding finding(Screened text, Scored scored, Category category) {
        double score = scored.scores()[category.ordinal()];
        boolean fired = score >= threshold(category);
        var window = scored.places().get(category.ordinal());
        return new Finding(
                fired && category == Category.SELF_HARM ? SELF_HARM : NAME,
                classifier.version(),
                score,
                threshold(category),
                fired,
                fired ? List.of(text.text().origin(window.start(), window.end())) : List.of(),
                "%s: %s".formatted(category.label(), Severity.of(score).label()));
    }
}
