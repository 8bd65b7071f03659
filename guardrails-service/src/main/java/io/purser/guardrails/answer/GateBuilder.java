package io.purser.guardrails.answer;

import io.purser.guardrails.policy.InForce;
import io.purser.guardrails.policy.Setting;
import io.purser.guardrails.screening.Allowed;
import io.purser.guardrails.screening.Chain;
import io.purser.guardrails.screening.Crews;
import io.purser.guardrails.screening.Mode;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.screening.Terms;
import io.purser.guardrails.size.SizeLimit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Builds the gates that policies ask for. */
record GateBuilder(Detectors detectors, ScreeningConfig.SizeConfig sizes, Replacements texts, Crews crews) {

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
        var settings = policies.on(surface);
        var links = settings.keySet().stream()
                .flatMap(name -> detectors.find(name).stream())
                .flatMap(detector -> links(detector, settings))
                .toList();
        return new Chain(links, crews.of(surface));
    }

    private Stream<Chain.Link> links(Registered detector, SortedMap<String, Setting> settings) {
        String name = detector.check().name();
        var setting = settings.get(name);
        return setting == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(new Chain.Link(
                                detector.check(), terms(name, detector, setting), kinds(detector, settings))),
                        beside(setting).stream());
    }

    private static List<Terms> kinds(Registered detector, SortedMap<String, Setting> settings) {
        return detector.kinds().keySet().stream()
                .flatMap(kind -> Stream.ofNullable(settings.get(kind)).map(setting -> terms(kind, detector, setting)))
                .toList();
    }

    private static Terms terms(String name, Registered detector, Setting setting) {
        return new Terms(
                name,
                setting.mode(),
                setting.threshold(),
                ownShadow(setting),
                setting.allowed(),
                setting.mode() == Mode.MONITOR && detector.slow());
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
