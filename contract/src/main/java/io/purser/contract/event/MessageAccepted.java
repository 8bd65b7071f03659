package io.purser.contract.event;

import io.purser.contract.id.MessageId;

/** The message may be shown to the model. */
public record MessageAccepted(Header header, MessageId message, Verdict verdict) implements ConversationEvent {}
