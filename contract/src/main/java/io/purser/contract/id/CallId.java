package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One call on a tool or a knowledge source: {@code call_} and the id that was derived for it. */
public record CallId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CallId {
        Ids.requireText("call id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
