package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.purser.contract.id.MessageId;
import org.jspecify.annotations.Nullable;

/** The message may be shown to the model, or {@code replacement} in its place where parts of it had to go. */
public record MessageAccepted(
        Header header,
        MessageId message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String replacement,
        Verdict verdict)
        implements ConversationEvent {

    /** As the customer wrote it. */
    public MessageAccepted(Header header, MessageId message, Verdict verdict) {
        this(header, message, null, verdict);
    }
}
