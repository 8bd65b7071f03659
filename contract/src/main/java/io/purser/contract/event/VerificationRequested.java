package io.purser.contract.event;

import io.purser.contract.id.CallId;
import io.purser.contract.id.ToolId;

/**
 * The customer is to prove who they are before the tool may be called.
 *
 * @param call the call that waits for the proof, or the check of a code
 * @param tool whose policies say how it is proven
 */
public record VerificationRequested(Header header, CallId call, ToolId tool, String identity, VerificationStep step)
        implements ConversationEvent {}
