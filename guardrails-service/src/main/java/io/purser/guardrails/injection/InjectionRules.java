package io.purser.guardrails.injection;

import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.text.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for attempts to override, extract or hijack. Signs add up: two weak ones make a strong one. */
public final class InjectionRules implements Detector {

    public static final String NAME = "prompt-injection";

    private final RuleSet rules;
    private final double threshold;

    public InjectionRules(RuleSet rules, double threshold) {
        this.rules = rules;
        this.threshold = threshold;
    }

    @Override
    public Optional<Finding> detect(Screened text) {
        var matches = rules.matches(text.surface(), text.text().text()).toList();
        double score = score(matches);
        return Optional.of(new Finding(
                NAME,
                rules.version(),
                score,
                threshold,
                score >= threshold,
                spans(matches, text.text()),
                note(matches)));
    }

    private static double score(List<Match> matches) {
        return 1
                - matches.stream()
                        .map(Match::rule)
                        .distinct()
                        .mapToDouble(rule -> 1 - rule.weight())
                        .reduce(1, (a, b) -> a * b);
    }

    private static List<Span> spans(List<Match> matches, PlainText text) {
        return matches.stream()
                .map(match -> text.origin(match.start(), match.end()))
                .distinct()
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList();
    }

    private static String note(List<Match> matches) {
        return matches.stream()
                .map(match -> match.rule().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
