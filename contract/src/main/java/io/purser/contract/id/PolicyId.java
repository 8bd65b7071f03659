package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A policy of a tool or of a knowledge source: {@code aia_plcy_} and a UUIDv7. */
public record PolicyId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PolicyId {
        Ids.requireText("policy id", value);
    }

    /** A new id; its UUIDv7 sorts by time of creation. */
    public static PolicyId create() {
        return new PolicyId("aia_plcy_" + Ids.timeOrdered());
    }

    @Override
    public String toString() {
        return value;
    }
}
