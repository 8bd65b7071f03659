package io.purser.gateway.callback;

import io.purser.contract.event.MessageReceived;

/** A reply that is owed: where it is to go, and the message that it answers. */
record Owed(String url, MessageReceived message) {}
