package io.purser.contract.event;

/** The part of the reply may leave. */
public record ReplyApproved(Header header, int part, boolean last, String text, Verdict verdict)
        implements ConversationEvent {}
