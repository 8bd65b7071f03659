package io.purser.guardrails.answer;

import io.purser.guardrails.policy.Setting;
import io.purser.guardrails.screening.Check;
import io.purser.guardrails.screening.Mode;
import io.purser.guardrails.screening.Surface;
import java.util.EnumMap;
import java.util.Map;

/**
 * A detector that policies may name.
 *
 * @param slow whether a text need not wait for it where it only measures
 * @param usual what is done with it unless a policy says otherwise; on other surfaces it cannot be used
 */
record Registered(Check check, boolean slow, Map<Surface, Setting> usual) {

    Registered {
        usual = Map.copyOf(usual);
    }

    static Registered of(Check check) {
        return new Registered(check, check instanceof Check.Remote, Map.of());
    }

    Registered on(Surface surface, Mode mode, double threshold) {
        var more = new EnumMap<Surface, Setting>(Surface.class);
        more.putAll(usual);
        more.put(surface, Setting.of(mode, threshold));
        return new Registered(check, slow, more);
    }

    /** Where it only measures, it does so when the text has passed. */
    Registered slowly() {
        return new Registered(check, true, usual);
    }
}
