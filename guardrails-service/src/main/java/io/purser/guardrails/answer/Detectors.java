package io.purser.guardrails.answer;

import static io.purser.guardrails.screening.Mode.BLOCK;
import static io.purser.guardrails.screening.Mode.MONITOR;
import static io.purser.guardrails.screening.Surface.CHUNK;
import static io.purser.guardrails.screening.Surface.MESSAGE;
import static io.purser.guardrails.screening.Surface.REPLY;
import static io.purser.guardrails.screening.Surface.TOOL_RESULT;

import io.purser.guardrails.grounding.Groundedness;
import io.purser.guardrails.injection.InjectionRules;
import io.purser.guardrails.injection.RuleSet;
import io.purser.guardrails.policy.Setting;
import io.purser.guardrails.policy.Usual;
import io.purser.guardrails.screening.Check;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Surface;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All detectors by their names. A further one is one entry in {@link #shipped}. */
final class Detectors {

    /** Rules need some 2 us for each character: more than these belong on a worker. */
    private static final int RULES_INLINE = 400;

    /** Comparing words needs some 0.1 us for each character. */
    private static final int WORDS_INLINE = 8_000;

    /** No score is larger. */
    private static final double NEVER = 1;

    private final Map<String, Registered> byName = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when two have the same name */
    Detectors(List<Registered> detectors) {
        detectors.forEach(detector -> {
            if (byName.put(detector.check().name(), detector) != null) {
                throw new IllegalArgumentException(
                        "Two detectors are called " + detector.check().name() + ": give one of them another name");
            }
        });
    }

    /** Those that ship with the service, and those that this installation adds. */
    static Detectors of(ScreeningConfig config, List<Registered> further) {
        return new Detectors(
                Stream.concat(shipped(config).stream(), further.stream()).toList());
    }

    private static List<Registered> shipped(ScreeningConfig config) {
        var patience = config.patience();
        double toolResult = config.injection().toolResult();
        OptionalDouble holdBackFrom = config.groundedness().holdBackFrom();
        return List.of(
                local(InjectionRules.NAME, rules(config), RULES_INLINE, patience)
                        .on(MESSAGE, BLOCK, config.injection().message())
                        .on(TOOL_RESULT, BLOCK, toolResult)
                        .on(CHUNK, BLOCK, toolResult),
                local(Groundedness.NAME, new Groundedness(holdBackFrom), WORDS_INLINE, patience)
                        .on(REPLY, holdBackFrom.isPresent() ? BLOCK : MONITOR, holdBackFrom.orElse(NEVER)));
    }

    private static Registered local(String name, Detector detector, int inlineUpTo, Duration patience) {
        return Registered.of(new Check.Local(name, detector, inlineUpTo, patience));
    }

    /** What a stranger may have planted is looked at in the same way, wherever it comes from. */
    private static Detector rules(ScreeningConfig config) {
        var rules = new InjectionRules(
                config.injection().rules().map(RuleSet::of).orElseGet(RuleSet::shipped),
                config.injection().message());
        return text -> rules.detect(text.surface() == CHUNK ? text.on(TOOL_RESULT) : text);
    }

    Optional<Registered> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Usual usual() {
        var settings = new EnumMap<Surface, SortedMap<String, Setting>>(Surface.class);
        byName.forEach((name, detector) -> {
            add(settings, name, detector.usual());
            detector.kinds().forEach((kind, usual) -> add(settings, kind, usual));
        });
        return new Usual(settings);
    }

    private static void add(
            Map<Surface, SortedMap<String, Setting>> settings, String name, Map<Surface, Setting> usual) {
        usual.forEach((surface, setting) ->
                settings.computeIfAbsent(surface, s -> new TreeMap<>()).put(name, setting));
    }
}
