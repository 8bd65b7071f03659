package io.purser.guardrails.answer;

import io.purser.guardrails.grounding.Groundedness;
import io.purser.guardrails.injection.InjectionRules;
import io.purser.guardrails.injection.RuleSet;
import io.purser.guardrails.screening.Chain;
import io.purser.guardrails.screening.Check;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Workers;
import io.purser.guardrails.size.SizeLimit;
import java.time.Clock;
import java.util.List;

/** The chains that the configuration asks for. */
final class Gates {

    /** Rules need some 2 us for each character: more than these belong on a worker. */
    private static final int RULES_INLINE = 400;

    /** Comparing words needs some 0.1 us for each character. */
    private static final int WORDS_INLINE = 8_000;

    private final ScreeningConfig config;
    private final Workers workers;

    Gates(ScreeningConfig config, Workers workers) {
        this.config = config;
        this.workers = workers;
    }

    Screening screening(Replacements texts, Clock clock) {
        var rules = config.injection().rules().map(RuleSet::of).orElseGet(RuleSet::shipped);
        var sizes = config.size();
        return new Screening(
                new MessageScreening(
                        gate(
                                sizes.message(),
                                injection(rules, config.injection().message())),
                        texts,
                        clock),
                new ToolResultScreening(
                        gate(
                                sizes.toolResult(),
                                injection(rules, config.injection().toolResult())),
                        texts,
                        clock),
                new ReplyScreening(gate(sizes.reply(), groundedness()), texts, clock));
    }

    private Gate gate(int characters, Check check) {
        return new Gate(new SizeLimit(characters), new Chain(List.of(check), workers));
    }

    private Check injection(RuleSet rules, double threshold) {
        return check(InjectionRules.NAME, new InjectionRules(rules, threshold), RULES_INLINE);
    }

    private Check groundedness() {
        return check(Groundedness.NAME, new Groundedness(config.groundedness().holdBackFrom()), WORDS_INLINE);
    }

    private Check check(String name, Detector detector, int inlineUpTo) {
        return new Check(name, detector, inlineUpTo, config.patience());
    }
}
