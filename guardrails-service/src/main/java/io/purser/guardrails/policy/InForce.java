package io.purser.guardrails.policy;

import io.purser.guardrails.screening.Surface;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that holds for an assistant. It never changes: when a policy does, there is another one. */
public final class InForce {

    private final Map<Surface, SortedMap<String, Setting>> settings = new EnumMap<>(Surface.class);
    private final Wording wording;

    /** @param policies the more particular ones later */
    InForce(Usual usual, List<Policy> policies) {
        for (Surface surface : Surface.values()) {
            settings.put(surface, resolved(surface, usual.on(surface), policies));
        }
        wording = new Wording(policies);
    }

    /** Each detector of the surface, by its name. */
    public SortedMap<String, Setting> on(Surface surface) {
        return settings.getOrDefault(surface, new TreeMap<>());
    }

    /** What is to be said to somebody who writes like that; empty when the policies leave it to the installation. */
    public Optional<String> words(Occasion occasion, String text) {
        return wording.of(occasion, text);
    }

    private static SortedMap<String, Setting> resolved(
            Surface surface, SortedMap<String, Setting> usual, List<Policy> policies) {
        var resolved = new TreeMap<>(usual);
        for (Policy policy : policies) {
            resolved.replaceAll((name, setting) -> Merging.of(setting, written(policy, surface, name)));
        }
        return resolved;
    }

    private static Policy.@Nullable OfDetector written(Policy policy, Surface surface, String detector) {
        return Optional.ofNullable(policy.surfaces())
                .map(surfaces -> surfaces.get(surface.wire()))
                .map(Policy.OnSurface::detectors)
                .map(detectors -> detectors.get(detector))
                .orElse(null);
    }
}
