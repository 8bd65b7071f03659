package io.purser.contract.event;

import io.purser.contract.id.MessageId;

/** The turn has ended with a reply, which is in the history. */
public record TurnCompleted(Header header, MessageId message, Reply reply) implements ConversationEvent {}
