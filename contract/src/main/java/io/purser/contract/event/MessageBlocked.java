package io.purser.contract.event;

import io.purser.contract.id.MessageId;

/** The message must not reach the model; the customer gets {@code reply} instead. */
public record MessageBlocked(Header header, MessageId message, String reply, Verdict verdict)
        implements ConversationEvent {}
