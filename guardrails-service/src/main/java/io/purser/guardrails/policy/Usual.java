package io.purser.guardrails.policy;

import io.purser.guardrails.screening.Surface;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What this installation does unless a policy says otherwise: each detector by its name, on the surfaces that it can judge. */
public record Usual(Map<Surface, SortedMap<String, Setting>> settings) {

    public Usual {
        settings = Map.copyOf(settings);
    }

    /** Empty when no detector looks at that surface. */
    public SortedMap<String, Setting> on(Surface surface) {
        return settings.getOrDefault(surface, new TreeMap<>());
    }

    Set<String> detectors(Surface surface) {
        return on(surface).keySet();
    }
}
