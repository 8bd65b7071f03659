package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A tool: {@code aia_tool_} and a UUIDv7. */
public record ToolId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ToolId {
        Ids.requireText("tool id", value);
    }

    /** A new id; its UUIDv7 sorts by time of creation. */
    public static ToolId create() {
        return new ToolId("aia_tool_" + Ids.timeOrdered());
    }

    @Override
    public String toString() {
        return value;
    }
}
