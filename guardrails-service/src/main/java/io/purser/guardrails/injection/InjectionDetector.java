package io.purser.guardrails.injection;

import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.classify.Classifier;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Look;
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
        return detect(text, read(text), Codes.in(text.original()));
    }

    @Override
    public Look begin(Screened text) {
        var begun = read(text);
        var coded = Codes.in(text.original());
        return begun.isSure() && coded.isEmpty()
                ? new Look.Done(detect(text, begun, coded))
                : new Look.Begun(() -> detect(text, begun, coded));
    }

    private Optional<Finding> detect(Screened text, Classifier.Begun begun, List<Decoded> coded) {
        var asItStands = look(text, begun);
        return Stream.concat(
                        Stream.of(asItStands),
                        coded.stream()
                                .filter(part -> !asItStands.fired())
                                .map(part -> at(part, look(Screened.of(text.surface(), part.text())))))
                .max((a, b) -> Double.compare(a.score(), b.score()));
    }

    private Classifier.Begun read(Screened text) {
        return classifier(text).read(text.text().text());
    }

    private Classifier classifier(Screened text) {
        return text.surface() == Surface.MESSAGE ? messages : toolResults;
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
        return look(text, read(text));
    }

    private Finding look(Screened text, Classifier.Begun begun) {
        var byRules = new InjectionRules(rules, threshold).detect(text).orElseThrow();
        var classifier = classifier(text);
        var scored = classifier.score(begun, encoder);
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
