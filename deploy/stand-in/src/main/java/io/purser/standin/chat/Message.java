package io.purser.standin.chat;

import java.util.List;

/** One message of the conversation. Text is never null; what was absent is empty. */
public sealed interface Message {

    String text();

    record Instructions(String text) implements Message {}

    record User(String text) implements Message {}

    record Assistant(String text, List<ToolCall> calls) implements Message {
        public Assistant {
            calls = List.copyOf(calls);
        }
    }

    record ToolResult(String callId, String text) implements Message {}
}
