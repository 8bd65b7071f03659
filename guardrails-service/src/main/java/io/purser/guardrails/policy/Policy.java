package io.purser.guardrails.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is written. What it does not say is as the account's default says, and then as the installation does.
 *
 * @param surfaces by the surface's name
 * @param replacements by language ({@code en}), or {@code default} for any: what is said instead, by its occasion
 */
@JsonInclude(Include.NON_NULL)
record Policy(
        @Nullable Map<String, @Nullable OnSurface> surfaces,
        @Nullable Map<String, @Nullable Map<String, @Nullable String>> replacements) {

    static final Policy EMPTY = new Policy(Map.of(), Map.of());

    /** By the detector's name. */
    @JsonInclude(Include.NON_NULL)
    record OnSurface(@Nullable Map<String, @Nullable OfDetector> detectors) {}

    @JsonInclude(Include.NON_NULL)
    record OfDetector(
            @Nullable String mode,
            @Nullable Double threshold,
            @Nullable Shadow shadow,
            @Nullable List<@Nullable String> allow,
            @JsonProperty("allow_patterns") @Nullable List<@Nullable String> allowPatterns) {}

    @JsonInclude(Include.NON_NULL)
    record Shadow(@Nullable String detector, @Nullable Double threshold) {}
}
