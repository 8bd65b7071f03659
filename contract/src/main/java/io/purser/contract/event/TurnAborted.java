package io.purser.contract.event;

import io.purser.contract.id.MessageId;

/** The turn was stopped before an answer: a newer message took it over, or the session has another owner. */
public record TurnAborted(Header header, MessageId message, AbortReason reason) implements ConversationEvent {}
