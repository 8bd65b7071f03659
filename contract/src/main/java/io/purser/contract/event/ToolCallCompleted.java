package io.purser.contract.event;

import io.purser.contract.id.CallId;

/** The tool has answered, or the reason why it has not. */
public record ToolCallCompleted(Header header, CallId call, String name, ToolResult result)
        implements ConversationEvent {}
