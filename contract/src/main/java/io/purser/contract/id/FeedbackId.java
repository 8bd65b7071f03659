package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Feedback on a session or a message: {@code aia_fdbk_} and a UUIDv7. */
public record FeedbackId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FeedbackId {
        Ids.requireText("feedback id", value);
    }

    /** A new id; its UUIDv7 sorts by time of creation. */
    public static FeedbackId create() {
        return new FeedbackId("aia_fdbk_" + Ids.timeOrdered());
    }

    @Override
    public String toString() {
        return value;
    }
}
