package io.purser.tools.gate;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of policies that decide about calls. */
public enum GateType {
    /** Policies in the Cedar language. */
    CEDAR,
    /** Conditions in the Common Expression Language. */
    RULE;

    /** The type as it is stored and shown. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whatever the case is. */
    public static Optional<GateType> of(String written) {
        return Stream.of(values())
                .filter(type -> type.text().equals(written.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
