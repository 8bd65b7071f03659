package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A chunk of a knowledge source, the same as long as its source, place and text stay the same. */
public record ChunkId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ChunkId {
        Ids.requireText("chunk id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
