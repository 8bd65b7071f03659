package io.purser.guardrails.policy;

import io.purser.contract.rest.ApiException;
import io.purser.guardrails.policy.Policy.OfDetector;
import io.purser.guardrails.policy.Policy.OnSurface;
import io.purser.guardrails.policy.Policy.Shadow;
import io.purser.guardrails.screening.Mode;
import io.purser.guardrails.screening.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a policy must be like. Each fault is a 400 that says what to change. */
final class Rules {

    /** Every replica has all policies in its memory. */
    private static final int CHARACTERS = 32_000;

    private static final int ALLOWED_AT_MOST = 100;
    private static final int ALLOWED_CHARACTERS = 500;

    private final Usual usual;

    Rules(Usual usual) {
        this.usual = usual;
    }

    /**
     * The same with all names in one spelling, and nothing absent.
     *
     * @throws ApiException 400
     */
    Policy checked(Policy written) {
        var surfaces = new TreeMap<String, @Nullable OnSurface>();
        present(written.surfaces()).forEach((name, on) -> {
            var surface = surface(name);
            surfaces.put(surface.wire(), new OnSurface(detectors(surface, on)));
        });
        return ofGoodSize(new Policy(surfaces, Texts.checked(present(written.replacements()))));
    }

    private static Policy ofGoodSize(Policy policy) {
        if (PolicyJson.write(policy).length() > CHARACTERS) {
            throw ApiException.invalid("The policy may have %d characters at most, as JSON".formatted(CHARACTERS));
        }
        return policy;
    }

    private static Surface surface(String name) {
        return Surface.named(name)
                .orElseThrow(() -> ApiException.invalid("surfaces.%s is no surface: use one of %s"
                        .formatted(
                                name,
                                Arrays.stream(Surface.values())
                                        .map(Surface::wire)
                                        .collect(Collectors.joining(", ")))));
    }

    private Map<String, @Nullable OfDetector> detectors(Surface surface, @Nullable OnSurface on) {
        var detectors = new TreeMap<String, @Nullable OfDetector>();
        present(on == null ? null : on.detectors()).forEach((name, detector) -> {
            String field = "surfaces.%s.detectors.%s".formatted(surface.wire(), name);
            if (!usual.detectors(surface).contains(name)) {
                throw ApiException.invalid("%s is no detector of this surface: %s".formatted(field, known(surface)));
            }
            if (detector != null) {
                detectors.put(name, checked(field, surface, detector));
            }
        });
        return detectors;
    }

    private String known(Surface surface) {
        var names = usual.detectors(surface);
        return names.isEmpty() ? "there is none" : "use one of " + String.join(", ", names);
    }

    private OfDetector checked(String field, Surface surface, OfDetector detector) {
        return new OfDetector(
                mode(field, surface, detector.mode()).map(Mode::wire).orElse(null),
                threshold(field + ".threshold", detector.threshold()),
                shadow(field + ".shadow", surface, detector.shadow()),
                allowed(field + ".allow", detector.allow()),
                patterns(field + ".allow_patterns", detector.allowPatterns()));
    }

    private static Optional<Mode> mode(String field, Surface surface, @Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        var possible = Arrays.stream(Mode.values())
                .filter(mode -> mode != Mode.HEDGE || surface == Surface.REPLY)
                .toList();
        return Optional.of(possible.stream()
                .filter(mode -> mode.wire().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("%s.mode must be one of %s"
                        .formatted(field, possible.stream().map(Mode::wire).collect(Collectors.joining(", "))))));
    }

    private static @Nullable Double threshold(String field, @Nullable Double threshold) {
        if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
            throw ApiException.invalid(field + " must be from 0 to 1");
        }
        return threshold;
    }

    private @Nullable Shadow shadow(String field, Surface surface, @Nullable Shadow shadow) {
        if (shadow == null) {
            return null;
        }
        if (shadow.threshold() == null) {
            throw ApiException.invalid(field + ".threshold is required, from 0 to 1");
        }
        if (shadow.detector() != null && !usual.detectors(surface).contains(shadow.detector())) {
            throw ApiException.invalid(
                    "%s.detector is no detector of this surface: %s".formatted(field, known(surface)));
        }
        return new Shadow(shadow.detector(), threshold(field + ".threshold", shadow.threshold()));
    }

    private static List<@Nullable String> patterns(String field, @Nullable List<@Nullable String> written) {
        var patterns = allowed(field, written);
        for (int i = 0; i < patterns.size(); i++) {
            Expressions.check("%s[%d]".formatted(field, i), String.valueOf(patterns.get(i)));
        }
        return patterns;
    }

    private static List<@Nullable String> allowed(String field, @Nullable List<@Nullable String> written) {
        if (written == null) {
            return List.of();
        }
        if (written.size() > ALLOWED_AT_MOST) {
            throw ApiException.invalid("%s may have %d entries at most".formatted(field, ALLOWED_AT_MOST));
        }
        for (int i = 0; i < written.size(); i++) {
            Texts.check("%s[%d]".formatted(field, i), written.get(i), ALLOWED_CHARACTERS);
        }
        return List.copyOf(written);
    }

    private static <T extends @Nullable Object> Map<String, T> present(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
