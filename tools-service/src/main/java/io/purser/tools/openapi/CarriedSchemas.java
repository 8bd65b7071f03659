package io.purser.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.purser.tools.source.Names;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The schemas of one operation, taken out of their document. What they refer to comes along under {@code $defs}, once, so that a
 * schema which holds itself comes to an end.
 */
final class CarriedSchemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String READ_ONLY = "readOnly";

    private static final Set<String> PLAIN = Set.of(
            "type",
            "enum",
            "const",
            "title",
            "description",
            "default",
            "format",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "maxItems",
            "minItems",
            "uniqueItems",
            "maxContains",
            "minContains",
            "maxProperties",
            "minProperties",
            "required",
            "dependentRequired",
            "deprecated",
            "nullable",
            "example",
            "examples");
    private static final Set<String> ONE = Set.of(
            "items",
            "additionalProperties",
            "not",
            "contains",
            "propertyNames",
            "if",
            "then",
            "else",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> MAP = Set.of("properties", "patternProperties", "dependentSchemas");

    private final References references;
    private final Budget budget;
    private final Names given = new Names();
    private final Map<String, String> names = new HashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final ObjectNode definitions = NODES.objectNode();

    CarriedSchemas(References references, Budget budget) {
        this.references = references;
        this.budget = budget;
    }

    /** The schema as it may stand in a tool's input. */
    JsonNode carry(JsonNode schema) {
        budget.spend();
        if (schema.isBoolean()) {
            return schema;
        }
        if (!(schema instanceof ObjectNode written)) {
            throw new Unfit("it has a schema that is none");
        }
        var carried = NODES.objectNode();
        written.properties().forEach(field -> carry(carried, field.getKey(), field.getValue()));
        withoutWhatIsOnlyRead(written, carried);
        return Dialect.translate(carried);
    }

    /** What all that was carried refers to; empty when that is nothing. */
    ObjectNode definitions() {
        while (!waiting.isEmpty()) {
            String reference = waiting.removeFirst();
            definitions.set(String.valueOf(names.get(reference)), carry(references.at(reference)));
        }
        return definitions;
    }

    private void carry(ObjectNode to, String keyword, JsonNode value) {
        if (keyword.equals("$ref")) {
            to.put("$ref", "#/$defs/" + nameOf(value.asText()));
        } else if (keyword.equals("$dynamicRef")) {
            throw new Unfit("it refers by $dynamicRef, which is not followed");
        } else if (keyword.equals("pattern")) {
            if (isReadable(value.asText())) {
                to.set(keyword, value);
            }
        } else if (PLAIN.contains(keyword)) {
            to.set(keyword, value.deepCopy());
        } else if (ONE.contains(keyword)) {
            to.set(keyword, carry(value));
        } else if (LIST.contains(keyword)) {
            var list = to.putArray(keyword);
            value.forEach(member -> list.add(carry(member)));
        } else if (MAP.contains(keyword)) {
            var map = to.putObject(keyword);
            value.properties().stream()
                    .filter(member -> !keyword.equals("patternProperties") || isReadable(member.getKey()))
                    .forEach(member -> map.set(member.getKey(), carry(member.getValue())));
        }
    }

    /** What a server tells and does not take. */
    private void withoutWhatIsOnlyRead(ObjectNode written, ObjectNode carried) {
        if (!(carried.path("properties") instanceof ObjectNode properties)) {
            return;
        }
        written.path("properties").properties().stream()
                .filter(property -> property.getValue().path(READ_ONLY).asBoolean())
                .map(Map.Entry::getKey)
                .forEach(name -> {
                    properties.remove(name);
                    withoutRequired(carried, name);
                });
    }

    private static void withoutRequired(ObjectNode schema, String name) {
        var names = schema.path("required");
        if (names.isArray()) {
            var left = schema.putArray("required");
            names.forEach(required -> {
                if (!required.asText().equals(name)) {
                    left.add(required);
                }
            });
        }
    }

    private String nameOf(String reference) {
        var known = names.get(reference);
        if (known != null) {
            return known;
        }
        references.at(reference);
        String name = given.unique(Names.plain(reference.substring(reference.lastIndexOf('/') + 1)));
        names.put(reference, name);
        waiting.addLast(reference);
        return name;
    }

    /** Patterns that cannot be matched in linear time are not checked here, but by the server. */
    private static boolean isReadable(String pattern) {
        try {
            return Pattern.compile(pattern) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
