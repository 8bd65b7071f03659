package io.purser.conversation.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.conversation.turn.Entry;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a model is given for one step.
 *
 * @param model the name of the model, as the assistant has it
 * @param temperature null for the one that is configured for the model
 * @param maxOutputTokens null for no limit but the model's own
 * @param user stands for the customer towards the model's provider; tells nothing about them
 * @param functions what it may call; empty when it must answer now
 */
public record Prompt(
        String model,
        @Nullable Double temperature,
        @Nullable Integer maxOutputTokens,
        String user,
        String system,
        List<Entry> history,
        List<Function> functions,
        Duration patience) {

    public Prompt {
        history = List.copyOf(history);
        functions = List.copyOf(functions);
    }

    /** Something that can be called. {@code schema} is a JSON Schema of an object. */
    public record Function(String name, String description, JsonNode schema) {}
}
