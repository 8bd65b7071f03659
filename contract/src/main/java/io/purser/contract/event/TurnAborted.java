package io.purser.contract.event;

import io.purser.contract.id.MessageId;

/** The turn was stopped before an answer: a newer message took it over, the session has another owner, or time was up. */
public record TurnAborted(Header header, MessageId message, AbortReason reason) implements ConversationEvent {}
