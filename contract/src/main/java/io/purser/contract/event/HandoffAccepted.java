package io.purser.contract.event;

/** A person has taken over the session. */
public record HandoffAccepted(Header header, String person) implements ConversationEvent {}
