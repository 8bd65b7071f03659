package io.purser.guardrails.monitor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an alert may watch. */
enum Figure {
    /** The share of a detector's findings that fired. */
    FIRED_SHARE,
    /** How many findings fired. */
    FIRED_COUNT,
    MEAN_SCORE,
    /** How many checks could not run. */
    COULD_NOT_RUN,
    /** The share of texts that did not just pass. */
    FLAGGED_SHARE,
    /** The share of the labelled findings that were right. */
    PRECISION,
    /** The stability index of the scores against a time as long, just before. */
    DRIFT;

    static Optional<Figure> named(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.wire().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Figure::wire).collect(Collectors.joining(", "));
    }

    /** Whether little of it is what alarms. */
    boolean alarmsBelow() {
        return this == PRECISION;
    }

    /** Whether it is a part of something, from 0 to 1. */
    boolean isShare() {
        return switch (this) {
            case FIRED_SHARE, MEAN_SCORE, FLAGGED_SHARE, PRECISION -> true;
            case FIRED_COUNT, COULD_NOT_RUN, DRIFT -> false;
        };
    }

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
