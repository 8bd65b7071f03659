package io.purser.contract.event;

/** A person is to take over the session. From here on no draft of the assistant leaves. */
public record HandoffRequested(Header header, String reason, String summary) implements ConversationEvent {}
