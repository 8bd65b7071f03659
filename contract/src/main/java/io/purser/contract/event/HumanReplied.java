package io.purser.contract.event;

import io.purser.contract.id.MessageId;

/** The person has answered the customer. */
public record HumanReplied(Header header, MessageId message, String person, String body) implements ConversationEvent {}
