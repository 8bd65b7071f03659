package io.purser.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.tools.source.Names;
import io.purser.tools.webhook.Place;
import io.purser.tools.webhook.Place.In;
import io.purser.tools.webhook.Place.Style;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The JSON body that an operation takes: property by property where it is a plain object, else as one argument.
 *
 * @param schema not taken over yet
 */
record RequestBody(JsonNode schema, boolean required, String description) {

    private static final String JSON = "application/json";

    /** What tells more about an object than its properties do. */
    private static final Set<String> MORE = Set.of(
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "nullable",
            "patternProperties",
            "dependentSchemas",
            "minProperties");

    /** @param written with no reference in place of it */
    static RequestBody of(JsonNode written) {
        var types = written.path("content");
        var json = types.properties().stream()
                .filter(type -> isJson(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new Unfit("it takes %s; only application/json is sent"
                        .formatted(types.propertyStream().map(Map.Entry::getKey).collect(Collectors.joining(", ")))));
        var schema = json.path("schema");
        return new RequestBody(
                schema.isMissingNode() ? JsonNodeFactory.instance.objectNode() : schema,
                written.path("required").asBoolean(),
                written.path("description").asText());
    }

    void addTo(Arguments arguments, CarriedSchemas schemas, References references) {
        var shape = references.follow(schema);
        if (isPlainObject(shape) && fits(shape, arguments)) {
            addEach(shape, arguments, schemas);
        } else {
            var whole = schemas.carry(schema);
            if (whole instanceof ObjectNode object && !object.has("description") && !description.isBlank()) {
                object.put("description", description.strip());
            }
            arguments.add("body", whole, required, new Place(In.WHOLE_BODY, "body", Style.REPEATED));
        }
    }

    private void addEach(JsonNode shape, Arguments arguments, CarriedSchemas schemas) {
        var carried = schemas.carry(shape);
        var needed = StreamSupport.stream(carried.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        carried.path("properties")
                .properties()
                .forEach(property -> arguments.add(
                        property.getKey(),
                        property.getValue(),
                        required && needed.contains(property.getKey()),
                        new Place(In.BODY, property.getKey(), Style.REPEATED)));
    }

    private static boolean isPlainObject(JsonNode shape) {
        return shape.path("properties").isObject()
                && (shape.path("type").isMissingNode()
                        || shape.path("type").asText().equals("object"))
                && MORE.stream().noneMatch(shape::has)
                && (!shape.has("additionalProperties")
                        || shape.path("additionalProperties").equals(JsonNodeFactory.instance.booleanNode(false)));
    }

    private static boolean fits(JsonNode shape, Arguments arguments) {
        return shape.path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .allMatch(name -> Names.plain(name).equals(name) && !arguments.isTaken(name));
    }

    private static boolean isJson(String type) {
        String plain = type.replaceFirst(";.*", "").strip();
        return plain.equalsIgnoreCase(JSON) || plain.equals("*/*") || plain.equals("application/*");
    }
}
