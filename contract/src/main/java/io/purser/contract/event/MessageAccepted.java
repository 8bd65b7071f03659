package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.purser.contract.id.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * The message may be shown to the model, or {@code replacement} in its place where parts of it had to go.
 *
 * @param placeholders those in the replacement
 */
public record MessageAccepted(
        Header header,
        MessageId message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String replacement,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Placeholders placeholders,
        Verdict verdict)
        implements ConversationEvent {

    public MessageAccepted {
        placeholders = placeholders == null ? Placeholders.NONE : placeholders;
    }

    /** As the customer wrote it. */
    public MessageAccepted(Header header, MessageId message, Verdict verdict) {
        this(header, message, null, Placeholders.NONE, verdict);
    }
}
