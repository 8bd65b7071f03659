package io.purser.guardrails.answer;

import io.purser.guardrails.policy.Setting;
import io.purser.guardrails.screening.Check;
import io.purser.guardrails.screening.Mode;
import io.purser.guardrails.screening.Surface;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * A detector that policies may name.
 *
 * @param slow whether a text need not wait for it where it only measures
 * @param usual what is done with it unless a policy says otherwise; on other surfaces it cannot be used
 * @param kinds the same for findings that the detector gives names of their own, by these names
 */
record Registered(Check check, boolean slow, Map<Surface, Setting> usual, Map<String, Map<Surface, Setting>> kinds) {

    Registered {
        usual = Map.copyOf(usual);
        kinds = Map.copyOf(kinds);
    }

    static Registered of(Check check) {
        return new Registered(check, check instanceof Check.Remote, Map.of(), Map.of());
    }

    Registered on(Surface surface, Mode mode, double threshold) {
        return new Registered(check, slow, with(usual, surface, mode, threshold), kinds);
    }

    /** Findings of that name are dealt with in another way. */
    Registered on(String kind, Surface surface, Mode mode, double threshold) {
        var more = new HashMap<>(kinds);
        more.put(kind, with(kinds.getOrDefault(kind, Map.of()), surface, mode, threshold));
        return new Registered(check, slow, usual, more);
    }

    /** Where it only measures, it does so when the text has passed. */
    Registered slowly() {
        return new Registered(check, true, usual, kinds);
    }

    private static Map<Surface, Setting> with(
            Map<Surface, Setting> settings, Surface surface, Mode mode, double threshold) {
        var more = new EnumMap<Surface, Setting>(Surface.class);
        more.putAll(settings);
        more.put(surface, Setting.of(mode, threshold));
        return more;
    }
}
