package io.purser.contract.event;

import io.purser.contract.id.MessageId;

/** The turn has ended without a reply. {@code error} is fit for the customer. Error 99001 of the wire contract. */
public record TurnFailed(Header header, MessageId message, String error, boolean flagged)
        implements ConversationEvent {}
