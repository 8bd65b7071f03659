package io.purser.guardrails.screening;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What follows when a detector fires. */
public enum Mode {
    /** It is not asked at all. */
    OFF,
    /** It is told in the verdict, and the text passes. */
    MONITOR,
    /** A reply passes with words of caution after it. */
    HEDGE,
    /** The places that it names are taken out, the rest passes; where it names none, nothing does. */
    REDACT,
    /** The text does not pass. */
    BLOCK,
    /** The text does not pass, and it is a person who should go on. */
    HANDOFF;

    /** Whether the detector decides over the text, so that it must have spoken before the text passes. */
    boolean acts() {
        return compareTo(MONITOR) > 0;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
