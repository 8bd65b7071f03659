package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.purser.contract.id.MessageId;

/**
 * The reply as it stands in the history. {@code flagged} when a guardrail fired on the way, also if a replacement was sent.
 *
 * @param placeholders those in the body; the customer reads what they stand for
 */
public record Reply(
        MessageId message,
        String body,
        boolean flagged,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Placeholders placeholders) {

    public Reply {
        placeholders = placeholders == null ? Placeholders.NONE : placeholders;
    }

    public Reply(MessageId message, String body, boolean flagged) {
        this(message, body, flagged, Placeholders.NONE);
    }

    /** The same in other words, which have no placeholders. */
    public Reply saying(String plainBody) {
        return new Reply(message, plainBody, flagged);
    }
}
