package io.purser.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What OpenAPI 3.0 says in a way of its own, said in JSON Schema 2020-12; what 3.1 says stays. */
final class Dialect {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, String> BOUNDS =
            Map.of("exclusiveMinimum", "minimum", "exclusiveMaximum", "maximum");

    private Dialect() {}

    /** Changes the schema, whose parts may be translated or not. */
    static ObjectNode translate(ObjectNode schema) {
        BOUNDS.forEach((exclusive, bound) -> bound(schema, exclusive, bound));
        example(schema);
        var nullable = schema.remove("nullable");
        return nullable != null && nullable.asBoolean() ? nullable(schema) : schema;
    }

    private static void bound(ObjectNode schema, String exclusive, String bound) {
        if (!schema.path(exclusive).isBoolean()) {
            return;
        }
        boolean isExclusive = schema.remove(exclusive).asBoolean();
        if (isExclusive && schema.has(bound)) {
            schema.set(exclusive, schema.remove(bound));
        }
    }

    private static void example(ObjectNode schema) {
        var example = schema.remove("example");
        if (example != null && !schema.has("examples")) {
            schema.putArray("examples").add(example);
        } else if (schema.has("examples") && !schema.path("examples").isArray()) {
            schema.remove("examples");
        }
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.path("enum") instanceof ArrayNode values && !holdsNull(values)) {
            values.addNull();
        }
        var type = schema.path("type");
        if (type.isTextual()) {
            schema.set("type", NODES.arrayNode().add(type).add("null"));
            return schema;
        }
        if (type.isArray() || schema.isEmpty()) {
            return schema;
        }
        var either = NODES.objectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }

    private static boolean holdsNull(ArrayNode values) {
        return StreamSupport.stream(values.spliterator(), false).anyMatch(JsonNode::isNull);
    }
}
