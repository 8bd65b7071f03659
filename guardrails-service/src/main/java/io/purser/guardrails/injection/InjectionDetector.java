package io.purser.guardrails.injection;

import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.classify.Classifier;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.text.Codes;
import io.purser.guardrails.text.Decoded;
import io.purser.guardrails.text.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for attempts to override, extract or hijack, by rules and by classifiers, whose signs add up, in the text as it stands
 * and in what is written in codes in it. Blocks for some milliseconds where the encoder is needed.
 */
public final class InjectionDetector implements Detector {

    private final RuleSet rules;
    private final Classifier messages;
    private final Classifier toolResults;
    private final Encoder encoder;
    private final double threshold;

    /** @param messages, toolResults for what customers write, and for what others wrote */
    public InjectionDetector(
            RuleSet rules, Classifier messages, Classifier toolResults, Encoder encoder, double threshold) {
        this.rules = rules;
        this.messages = messages;
        this.toolResults = toolResults;
        this.encoder = encoder;
        this.threshold = threshold;
    }

    /** With the rules and the weights that ship with the service. */
    public static InjectionDetector shipped(Encoder encoder, double threshold) {
        return shipped(RuleSet.shipped(), encoder, threshold);
    }

    /** With the weights that ship with the service; 0.5 is the threshold which they are made for. */
    public static InjectionDetector shipped(RuleSet rules, Encoder encoder, double threshold) {
        return new InjectionDetector(
                rules,
                Classifier.shipped("injection-message"),
                Classifier.shipped("injection-tool-result"),
                encoder,
                threshold);
    }

    @Override
    public Optional<Finding> detect(Screened text) {
        var asItStands = look(text);
        return Stream.concat(Stream.of(asItStands), asItStands.fired() ? Stream.empty() : decoded(text))
                .max((a, b) -> Double.compare(a.score(), b.score()));
    }

    private Stream<Finding> decoded(Screened text) {
        return Codes.in(text.original()).stream().map(part -> {
            var finding = look(Screened.of(text.surface(), part.text()));
            return at(part, finding);
        });
    }

    private static Finding at(Decoded part, Finding finding) {
        return new Finding(
                finding.detector(),
                finding.version(),
                finding.score(),
                finding.threshold(),
                finding.fired(),
                finding.fired() ? List.of(part.span()) : List.of(),
                finding.note().isEmpty() ? "in code" : finding.note() + ", in code");
    }

    private Finding look(Screened text) {
        var byRules = new InjectionRules(rules, threshold).detect(text).orElseThrow();
        var classifier = text.surface() == Surface.MESSAGE ? messages : toolResults;
        var scored = classifier.score(text.text().text(), encoder);
        double score = 1 - (1 - byRules.score()) * (1 - scored.scores()[0]);
        boolean fired = score >= threshold;
        return new Finding(
                InjectionRules.NAME,
                rules.version() + "+" + classifier.version(),
                score,
                threshold,
                fired,
                fired ? spans(byRules, place(text.text(), scored)) : byRules.spans(),
                byRules.note());
    }

    private static List<Span> spans(Finding byRules, Span window) {
        return byRules.spans().isEmpty() ? List.of(window) : byRules.spans();
    }

    private static Span place(PlainText text, Classifier.Scored scored) {
        var window = scored.places().getFirst();
        return text.origin(window.start(), window.end());
    }
}
