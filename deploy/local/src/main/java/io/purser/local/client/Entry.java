package io.purser.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One line of a session's history. */
public sealed interface Entry {

    record Customer(String text) implements Entry {}

    record Assistant(String text) implements Entry {}

    record Tool(String name, JsonNode input, JsonNode output) implements Entry {}

    /** @param output what the model was told: the passages as one text, or why there are none */
    record Knowledge(String name, String query, String output, List<Passage> passages) implements Entry {
        public Knowledge {
            passages = List.copyOf(passages);
        }
    }

    /** A piece of a knowledge source, and how well it fits. */
    record Passage(String source, String heading, double score, String text) {
        static Passage of(JsonNode passage) {
            return new Passage(
                    passage.path("source").asText(""),
                    passage.path("heading").asText(""),
                    passage.path("score").asDouble(),
                    passage.path("content").asText(""));
        }
    }

    static Entry of(JsonNode message) {
        JsonNode content = message.path("content");
        return switch (message.path("role").asText()) {
            case "user" -> new Customer(content.path("content").asText());
            case "assistant" -> new Assistant(content.path("content").asText());
            case "tool" -> new Tool(content.path("name").asText(), content.path("input"), content.path("output"));
            case "knowledge" -> knowledge(message, content);
            default -> throw new IllegalArgumentException("A history has no role " + message.path("role"));
        };
    }

    private static Knowledge knowledge(JsonNode message, JsonNode content) {
        return new Knowledge(
                content.path("name").asText(),
                content.path("query").asText(),
                content.path("output").asText(),
                message.path("meta")
                        .path("passages")
                        .valueStream()
                        .map(Passage::of)
                        .toList());
    }
}
