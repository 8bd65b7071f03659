package io.purser.guardrails.answer;

import io.purser.guardrails.policy.InForce;
import io.purser.guardrails.policy.Setting;
import io.purser.guardrails.screening.Allowed;
import io.purser.guardrails.screening.Chain;
import io.purser.guardrails.screening.Mode;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.screening.Terms;
import io.purser.guardrails.screening.Workers;
import io.purser.guardrails.size.SizeLimit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Builds the gates that policies ask for. */
record GateBuilder(Detectors detectors, ScreeningConfig.SizeConfig sizes, Replacements texts, Workers workers) {

    Map<Surface, Gate> all(InForce policies) {
        var gates = new EnumMap<Surface, Gate>(Surface.class);
        for (Surface surface : Surface.values()) {
            gates.put(surface, gate(surface, policies));
        }
        return gates;
    }

    Gate gate(Surface surface, InForce policies) {
        return new Gate(limit(surface), chain(surface, policies), Words.of(policies, texts));
    }

    private SizeLimit limit(Surface surface) {
        return new SizeLimit(
                switch (surface) {
                    case MESSAGE -> sizes.message();
                    case TOOL_RESULT, CHUNK -> sizes.toolResult();
                    case REPLY -> sizes.reply();
                });
    }

    private Chain chain(Surface surface, InForce policies) {
        var links = policies.on(surface).entrySet().stream()
                .flatMap(detector -> links(detector.getKey(), detector.getValue()))
                .toList();
        return new Chain(links, workers);
    }

    private Stream<Chain.Link> links(String name, Setting setting) {
        return Stream.concat(own(name, setting).stream(), beside(setting).stream());
    }

    private Optional<Chain.Link> own(String name, Setting setting) {
        return detectors
                .find(name)
                .map(detector -> new Chain.Link(
                        detector.check(),
                        new Terms(
                                name,
                                setting.mode(),
                                setting.threshold(),
                                ownShadow(setting),
                                setting.allowed(),
                                setting.mode() == Mode.MONITOR && detector.slow())));
    }

    private static OptionalDouble ownShadow(Setting setting) {
        return setting.shadow()
                .filter(shadow -> shadow.detector().isEmpty())
                .map(shadow -> OptionalDouble.of(shadow.threshold()))
                .orElse(OptionalDouble.empty());
    }

    /** Another detector that is measured beside this one. */
    private Optional<Chain.Link> beside(Setting setting) {
        return setting.mode() == Mode.OFF
                ? Optional.empty()
                : setting.shadow().flatMap(shadow -> shadow.detector()
                        .flatMap(detectors::find)
                        .map(other -> new Chain.Link(
                                other.check(), shadowTerms(other, shadow.threshold(), setting.allowed()))));
    }

    private static Terms shadowTerms(Registered other, double threshold, Allowed allowed) {
        String name = other.check().name() + Terms.SHADOW;
        return new Terms(name, Mode.MONITOR, threshold, OptionalDouble.empty(), allowed, other.slow());
    }
}
