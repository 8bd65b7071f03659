package io.purser.contract.event;

import io.purser.contract.id.MessageId;

/** The customer has said something. Written by the gateway once the message is accepted for keeping. */
public record MessageReceived(Header header, MessageId message, String identity, String body, Mode mode, String channel)
        implements ConversationEvent {

    /** The same message in other words. */
    public MessageReceived saying(String words) {
        return new MessageReceived(header, message, identity, words, mode, channel);
    }
}
