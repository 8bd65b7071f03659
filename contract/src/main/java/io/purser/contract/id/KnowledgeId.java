package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A knowledge source: {@code aia_know_} and a UUIDv7. */
public record KnowledgeId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KnowledgeId {
        Ids.requireText("knowledge id", value);
    }

    /** A new id; its UUIDv7 sorts by time of creation. */
    public static KnowledgeId create() {
        return new KnowledgeId("aia_know_" + Ids.timeOrdered());
    }

    @Override
    public String toString() {
        return value;
    }
}
