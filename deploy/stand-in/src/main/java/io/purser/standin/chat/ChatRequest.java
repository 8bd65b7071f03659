package io.purser.standin.chat;

import java.util.List;
import java.util.Optional;

/** What one caller asks of the model. */
public record ChatRequest(
        String model,
        Optional<String> user,
        List<Message> messages,
        List<Function> functions,
        ToolChoice choice,
        Transfer transfer) {

    public ChatRequest {
        messages = List.copyOf(messages);
        functions = List.copyOf(functions);
    }

    /** In one piece or as a stream, and whether a stream closes with the usage numbers. */
    public record Transfer(boolean stream, boolean usage) {}

    /** The functions that may be called: none when the caller forbids it. */
    public List<Function> callable() {
        return choice instanceof ToolChoice.None ? List.of() : functions;
    }

    public String lastUserText() {
        return messages.reversed().stream()
                .filter(Message.User.class::isInstance)
                .map(Message::text)
                .findFirst()
                .orElse("");
    }
}
