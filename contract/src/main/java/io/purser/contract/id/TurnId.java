package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A turn: the id of the event of the message that began it. */
public record TurnId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TurnId {
        Ids.requireText("turn id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
