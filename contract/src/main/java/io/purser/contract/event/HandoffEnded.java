package io.purser.contract.event;

/** The session is the assistant's again. {@code outcome} tells what was agreed. */
public record HandoffEnded(Header header, String outcome) implements ConversationEvent {}
