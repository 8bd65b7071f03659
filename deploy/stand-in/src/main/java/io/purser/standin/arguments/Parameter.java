package io.purser.standin.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.purser.standin.chat.Function;
import io.purser.standin.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One argument that a function takes, as its JSON Schema describes it. */
public record Parameter(String name, JsonNode schema, boolean required) {

    private static final Pattern EXAMPLE =
            Pattern.compile("(?i)(?:such as|e\\.g\\.|eg|for example|for instance|example|like)"
                    + "[,:]?\\s*['\"“`]?(#?[A-Za-z0-9][\\w-]*)((?: [A-Za-z0-9][\\w-]*){0,3})");

    /** All arguments of a function, in the schema's order. A schema that is no object has none. */
    public static List<Parameter> of(Function function) {
        return of(function.parameters());
    }

    static List<Parameter> of(JsonNode schema) {
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        var parameters = new ArrayList<Parameter>();
        schema.path("properties")
                .properties()
                .forEach(entry -> parameters.add(
                        new Parameter(entry.getKey(), entry.getValue(), required.contains(entry.getKey()))));
        return parameters;
    }

    /** The first type that is not null; a schema without a type takes a string. */
    String type() {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText("string");
        }
        return elements(type)
                .map(JsonNode::asText)
                .filter(name -> !name.equals("null"))
                .findFirst()
                .orElse("string");
    }

    List<String> words() {
        return Words.ofName(name);
    }

    public String description() {
        return schema.path("description").asText("");
    }

    String format() {
        return schema.path("format").asText("");
    }

    List<JsonNode> choices() {
        return elements(schema.path("enum")).toList();
    }

    Parameter items() {
        JsonNode items = schema.path("items");
        return new Parameter(name, items.isMissingNode() ? MissingNode.getInstance() : items, required);
    }

    /** From the schema's own examples, and from descriptions that say "such as 1042". */
    public List<String> examples() {
        Stream<String> own = Stream.concat(elements(schema.path("examples")), Stream.of(schema.path("example")))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText);
        Stream<String> told = EXAMPLE.matcher(description()).results().map(Parameter::example);
        return Stream.concat(own, told).filter(text -> !text.isBlank()).toList();
    }

    /** A code is one word; the name of a thing may be several. */
    private static String example(MatchResult match) {
        String first = match.group(1);
        String others = match.group(2).replaceFirst(" (?:or|and)\\b.*", "");
        return Shape.isCode(first) ? first : first + others;
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        var found = new ArrayList<JsonNode>();
        list.forEach(found::add);
        return found.stream();
    }
}
