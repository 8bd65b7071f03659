package io.purser.tools.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Collectors;

/** A JSON Schema as a tool's owner has written it. */
final class WrittenSchema {

    private static final int FAULTS_TOLD = 3;

    private WrittenSchema() {}

    static SchemaReading read(ObjectNode written) {
        var schema = written.deepCopy();
        schema.remove("$schema");
        if (!schema.has("type")) {
            schema.put("type", "object");
        }
        return fault(schema).<SchemaReading>map(SchemaFault::new).orElseGet(() -> new InputSchema(schema));
    }

    private static Optional<String> fault(ObjectNode schema) {
        if (!schema.path("type").asText().equals("object")) {
            return Optional.of("a tool takes an object: \"type\" must be \"object\"");
        }
        return againstTheRules(schema).or(() -> beyondItself(schema)).or(() -> whenCompiled(schema));
    }

    private static Optional<String> againstTheRules(ObjectNode schema) {
        var faults = Schemas.meta().validate(schema);
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of("it is not JSON Schema 2020-12: "
                        + faults.stream()
                                .limit(FAULTS_TOLD)
                                .map(fault -> "at '%s', %s".formatted(fault.getInstanceLocation(), fault.getMessage()))
                                .collect(Collectors.joining("; ")));
    }

    private static Optional<String> beyondItself(ObjectNode schema) {
        return schema.findValues("$ref").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(reference -> !reference.startsWith("#"))
                .findFirst()
                .map("it must not refer to another document: %s"::formatted);
    }

    private static Optional<String> whenCompiled(ObjectNode schema) {
        try {
            Schemas.compile(schema);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of("it cannot be used: " + e.getMessage());
        }
    }
}
