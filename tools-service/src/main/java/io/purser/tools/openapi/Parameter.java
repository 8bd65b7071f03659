package io.purser.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.tools.webhook.Place;
import io.purser.tools.webhook.Place.In;
import io.purser.tools.webhook.Place.Style;
import java.util.Set;

/**
 * A parameter of an operation.
 *
 * @param in as OpenAPI calls it, a place that it knows
 * @param schema not taken over yet
 */
record Parameter(String name, String in, boolean required, String description, JsonNode schema, Style style) {

    private static final Set<String> KNOWN = Set.of("path", "query", "header", "cookie");
    private static final Set<String> LISTS_IN_QUERY = Set.of("", "form");
    private static final Set<String> ELSEWHERE = Set.of("", "simple");

    /** @param written with no reference in place of it */
    static Parameter of(JsonNode written, References references) {
        String name = written.path("name").asText();
        String in = written.path("in").asText();
        if (name.isEmpty() || !KNOWN.contains(in)) {
            throw new Unfit("it has a parameter without a name, or in no known place");
        }
        boolean asJson = written.path("content").has("application/json");
        var schema = asJson ? written.path("content").path("application/json").path("schema") : written.path("schema");
        var parameter = new Parameter(
                name,
                in,
                in.equals("path") || written.path("required").asBoolean(),
                written.path("description").asText(),
                schema.isMissingNode() ? JsonNodeFactory.instance.objectNode() : schema,
                style(written, asJson));
        return asJson ? parameter : parameter.checked(written, references.follow(schema));
    }

    Place place() {
        return new Place(
                switch (in) {
                    case "path" -> In.PATH;
                    case "query" -> In.QUERY;
                    default -> In.HEADER;
                },
                name,
                style);
    }

    /** With the parameter's own words, where the schema has none. */
    JsonNode described(JsonNode carried) {
        return carried instanceof ObjectNode object && !object.has("description") && !description.isBlank()
                ? object.put("description", description.strip())
                : carried;
    }

    private static Style style(JsonNode written, boolean asJson) {
        if (asJson) {
            return Style.JSON;
        }
        boolean oneByOne = written.path("explode").asBoolean(true);
        return written.path("in").asText().equals("query") && !oneByOne ? Style.COMMA : Style.REPEATED;
    }

    private Parameter checked(JsonNode written, JsonNode shape) {
        String style = written.path("style").asText();
        if (!(in.equals("query") ? LISTS_IN_QUERY : ELSEWHERE).contains(style) && !in.equals("cookie")) {
            throw new Unfit(
                    "its parameter %s is written in the style %s, which is not supported".formatted(name, style));
        }
        if (shape.path("type").asText().equals("object") || shape.has("properties")) {
            throw new Unfit("its parameter %s is an object outside of the body".formatted(name));
        }
        return this;
    }
}
