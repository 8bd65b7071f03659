package io.purser.standin.chat;

/** A call as it stands in the history; the arguments are the caller's text and may be no JSON at all. */
public record ToolCall(String id, String name, String arguments) {}
