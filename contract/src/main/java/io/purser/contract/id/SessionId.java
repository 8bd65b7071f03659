package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A conversation, as named by the caller, with the prefix of its channel. Free text, unique in its account. */
public record SessionId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SessionId {
        Ids.requireText("session id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
