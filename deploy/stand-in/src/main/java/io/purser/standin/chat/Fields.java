package io.purser.standin.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The fields of one JSON object, asked for by type; {@code path} names the object in complaints. */
public record Fields(JsonNode node, String path) {

    public Fields {
        if (!node.isObject()) {
            throw BadRequest.at(path, "'" + path + "' must be an object.");
        }
    }

    public static Fields of(JsonNode body) {
        return new Fields(body, "");
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    public Optional<String> text(String name) {
        return optional(name, JsonNode::isTextual, "a string").map(JsonNode::textValue);
    }

    public String requiredText(String name) {
        return text(name).filter(text -> !text.isBlank()).orElseThrow(() -> BadRequest.missing(at(name)));
    }

    public Optional<Boolean> flag(String name) {
        return optional(name, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
    }

    /** A whole number from 0 to {@code most}. */
    public Optional<Integer> number(String name, int most) {
        return optional(name, value -> whole(value, most), "a whole number from 0 to " + most)
                .map(JsonNode::intValue);
    }

    public Optional<Fields> object(String name) {
        return optional(name, JsonNode::isObject, "an object").map(value -> new Fields(value, at(name)));
    }

    /** Each element must be an object. */
    public List<Fields> objects(String name) {
        var found = new ArrayList<Fields>();
        optional(name, JsonNode::isArray, "a list")
                .ifPresent(
                        list -> list.forEach(item -> found.add(new Fields(item, at(name) + "[" + found.size() + "]"))));
        return found;
    }

    /** A mistyped name is better refused than passed over. */
    public Fields only(Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw BadRequest.at(
                        at(name), "'" + at(name) + "' is not known here. Known: " + String.join(", ", names));
            }
        });
        return this;
    }

    public String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private Optional<JsonNode> optional(String name, Predicate<JsonNode> right, String wanted) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!right.test(node.get(name))) {
            throw BadRequest.at(at(name), "'" + at(name) + "' must be " + wanted + ".");
        }
        return Optional.of(node.get(name));
    }

    private static boolean whole(JsonNode value, int most) {
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0 && value.intValue() <= most;
    }
}
