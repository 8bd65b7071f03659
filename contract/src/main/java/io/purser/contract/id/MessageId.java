package io.purser.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/** A message in a session's history: {@code aia_msg_} and a UUIDv7. */
public record MessageId(@JsonValue String value) {

    private static final String PREFIX = "aia_msg_";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {
        Ids.requireText("message id", value);
    }

    /** The message that the event tells of; the event's time is the time in the id. */
    public static MessageId of(EventId event, Instant at) {
        return new MessageId(PREFIX + Ids.timeOrdered(at, event.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
