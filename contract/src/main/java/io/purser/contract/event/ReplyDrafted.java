package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model has written (a part of) the reply. Nobody outside sees it before it is approved. Parts count from 0.
 *
 * @param instructions what the model was told to do, which the reply must not recite; null when no model wrote it
 * @param asked what the customer wants to know; null where the turn has searched no knowledge for it
 */
public record ReplyDrafted(
        Header header,
        int step,
        int part,
        boolean last,
        String text,
        List<Evidence> evidence,
        Usage usage,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Fingerprint instructions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Asked asked)
        implements ConversationEvent {

    public ReplyDrafted {
        evidence = List.copyOf(evidence);
    }

    /** One by somebody who was given no instructions. */
    public ReplyDrafted(
            Header header, int step, int part, boolean last, String text, List<Evidence> evidence, Usage usage) {
        this(header, step, part, last, text, evidence, usage, null, null);
    }
}
