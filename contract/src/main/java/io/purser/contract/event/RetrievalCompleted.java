package io.purser.contract.event;

import io.purser.contract.id.CallId;

/** The passages that were found, or the reason why none could be looked for. */
public record RetrievalCompleted(Header header, CallId call, RetrievalResult result) implements ConversationEvent {}
