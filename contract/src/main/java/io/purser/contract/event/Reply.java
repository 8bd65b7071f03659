package io.purser.contract.event;

import io.purser.contract.id.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * The reply as it stands in the history.
 *
 * @param flagged when a guardrail fired on the way, also if a replacement was sent
 * @param errorCode one of {@link ErrorCodes} when it stands in for the assistant's own
 */
public record Reply(MessageId message, String body, boolean flagged, @Nullable Integer errorCode) {

    /** That of the assistant. */
    public Reply(MessageId message, String body, boolean flagged) {
        this(message, body, flagged, null);
    }
}
