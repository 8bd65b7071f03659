package io.purser.contract.event;

import java.util.List;

/** The model has written (a part of) the reply. Nobody outside sees it before it is approved. Parts count from 0. */
public record ReplyDrafted(
        Header header, int step, int part, boolean last, String text, List<Evidence> evidence, Usage usage)
        implements ConversationEvent {

    public ReplyDrafted {
        evidence = List.copyOf(evidence);
    }
}
