package io.purser.guardrails.policy;

import io.purser.guardrails.policy.Policy.OfDetector;
import io.purser.guardrails.screening.Allowed;
import io.purser.guardrails.screening.Mode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A setting, changed by what a more particular policy says. What is allowed adds up. */
final class Merging {

    private Merging() {}

    static Setting of(Setting general, @Nullable OfDetector written) {
        return written == null
                ? general
                : new Setting(
                        Optional.ofNullable(written.mode())
                                .map(mode -> Mode.valueOf(mode.toUpperCase(Locale.ROOT)))
                                .orElse(general.mode()),
                        Optional.ofNullable(written.threshold()).orElse(general.threshold()),
                        shadow(written.shadow()).or(general::shadow),
                        allowed(general.allowed(), written));
    }

    private static Optional<Setting.Shadow> shadow(Policy.@Nullable Shadow written) {
        return written == null || written.threshold() == null
                ? Optional.empty()
                : Optional.of(new Setting.Shadow(Optional.ofNullable(written.detector()), written.threshold()));
    }

    private static Allowed allowed(Allowed general, OfDetector written) {
        return new Allowed(both(general.phrases(), written.allow()), both(general.patterns(), written.allowPatterns()));
    }

    private static List<String> both(List<String> general, @Nullable List<@Nullable String> written) {
        return written == null
                ? general
                : Stream.concat(general.stream(), written.stream()).distinct().toList();
    }
}
