package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An assistant: {@code aia_asst_} and a UUIDv7. */
public record AssistantId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssistantId {
        Ids.requireText("assistant id", value);
    }

    /** A new id; its UUIDv7 sorts by time of creation. */
    public static AssistantId create() {
        return new AssistantId("aia_asst_" + Ids.timeOrdered());
    }

    @Override
    public String toString() {
        return value;
    }
}
