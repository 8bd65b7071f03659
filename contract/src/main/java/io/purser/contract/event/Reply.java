package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.purser.contract.id.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * The reply as it stands in the history.
 *
 * @param flagged when a guardrail fired on the way, also if a replacement was sent
 * @param placeholders those in the body; the customer reads what they stand for
 * @param errorCode one of {@link ErrorCodes} when it stands in for the assistant's own
 */
public record Reply(
        MessageId message,
        String body,
        boolean flagged,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Placeholders placeholders,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer errorCode) {

    public Reply {
        placeholders = placeholders == null ? Placeholders.NONE : placeholders;
    }

    /** That of the assistant, without placeholders. */
    public Reply(MessageId message, String body, boolean flagged) {
        this(message, body, flagged, Placeholders.NONE, null);
    }

    /** The same in other words, which have no placeholders. */
    public Reply saying(String plainBody) {
        return new Reply(message, plainBody, flagged, Placeholders.NONE, errorCode);
    }
}
