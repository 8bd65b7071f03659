package io.purser.contract.event;

/** The part must not leave; the customer gets {@code replacement} and the turn ends with it. */
public record ReplyBlocked(Header header, int part, String replacement, Verdict verdict) implements ConversationEvent {}
