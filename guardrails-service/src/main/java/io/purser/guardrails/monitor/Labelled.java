package io.purser.guardrails.monitor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Optional;

/**
 * What people say about a detector.
 *
 * @param correct of the findings that fired
 * @param falseAlarms of the findings that fired
 * @param missed of the texts in which it should have found something
 */
@JsonNaming(SnakeCaseStrategy.class)
record Labelled(long correct, long falseAlarms, long missed) {

    static final Labelled NOTHING = new Labelled(0, 0, 0);

    static Labelled of(String judgement, long count, long fired) {
        return switch (judgement) {
            case "CORRECT" -> new Labelled(fired, 0, 0);
            case "FALSE_ALARM" -> new Labelled(0, fired, 0);
            default -> new Labelled(0, 0, count);
        };
    }

    Labelled plus(Labelled other) {
        return new Labelled(correct + other.correct, falseAlarms + other.falseAlarms, missed + other.missed);
    }

    /** The share of the findings that were right; empty when nobody has labelled one. */
    @JsonIgnore
    Optional<Double> precision() {
        return correct + falseAlarms == 0 ? Optional.empty() : Optional.of((double) correct / (correct + falseAlarms));
    }
}
