package io.purser.contract.event;

import io.purser.contract.id.CallId;
import org.jspecify.annotations.Nullable;

/** The result of a tool call was screened as untrusted text; only now the model may see it, or {@code replacement} in its place. */
public record ToolResultScreened(Header header, CallId call, @Nullable String replacement, Verdict verdict)
        implements ConversationEvent {}
