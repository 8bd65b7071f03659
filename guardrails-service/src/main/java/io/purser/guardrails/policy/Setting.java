package io.purser.guardrails.policy;

import io.purser.guardrails.screening.Allowed;
import io.purser.guardrails.screening.Mode;
import java.util.Optional;

/** What is to be done with a detector on one surface. */
public record Setting(Mode mode, double threshold, Optional<Shadow> shadow, Allowed allowed) {

    /**
     * What is measured beside it and never acts.
     *
     * @param detector another one than the setting is for, such as a newer version; empty for the same one
     */
    public record Shadow(Optional<String> detector, double threshold) {}

    public static Setting of(Mode mode, double threshold) {
        return new Setting(mode, threshold, Optional.empty(), Allowed.NOTHING);
    }
}
