package io.purser.contract.event;

import io.purser.contract.id.CallId;
import io.purser.contract.id.ToolId;

/** A tool is to be called, once. {@code arguments} is what the model wrote, which may not be JSON. */
public record ToolCallRequested(Header header, CallId call, ToolId tool, String name, String arguments, String identity)
        implements ConversationEvent {}
