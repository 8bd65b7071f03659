package io.purser.contract.event;

import io.purser.contract.id.CallId;

/** How the step towards the customer's proof ended. */
public record VerificationCompleted(Header header, CallId call, VerificationResult result)
        implements ConversationEvent {}
