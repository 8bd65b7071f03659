package io.purser.tools.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a tool takes, as JSON Schema 2020-12 of an object. */
public record InputSchema(ObjectNode json) implements SchemaReading {

    private static final int LONGEST = 65_536;

    /** Reads a type text, a JSON Schema, or a text that is a JSON Schema. */
    public static SchemaReading read(@Nullable JsonNode input) {
        return switch (input) {
            case ObjectNode schema -> WrittenSchema.read(schema);
            case JsonNode text when text.isTextual() -> read(text.asText());
            case null, default -> new SchemaFault("it must be a type text or a JSON Schema");
        };
    }

    private static SchemaReading read(String text) {
        return text.length() > LONGEST
                ? new SchemaFault("it is longer than %d characters".formatted(LONGEST))
                : jsonSchema(text).map(WrittenSchema::read).orElseGet(() -> typeText(text));
    }

    private static SchemaReading typeText(String text) {
        try {
            return new InputSchema(JsonSchema.of(TypeText.read(text)));
        } catch (TypeTextException e) {
            return new SchemaFault(String.valueOf(e.getMessage()));
        }
    }

    /** Braces alone, and a property with a literal type, are JSON as well: a schema has a keyword that tells it. */
    private static Optional<ObjectNode> jsonSchema(String text) {
        try {
            return Json.MAPPER.readTree(text) instanceof ObjectNode object
                            && Stream.of("type", "properties", "$ref", "anyOf", "oneOf", "allOf")
                                    .anyMatch(object::has)
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
