package io.purser.guardrails.answer;

import io.purser.guardrails.policy.Setting;
import io.purser.guardrails.policy.Usual;
import io.purser.guardrails.screening.Surface;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All detectors by their names. Those that ship with the service are in {@link Shipped}. */
final class Detectors {

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
