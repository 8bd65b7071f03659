package io.purser.standin.telling;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.language.Sentences;
import io.purser.standin.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** JSON values as words within a sentence. */
final class Values {

    private static final int MOST_FIELDS = 8;
    private static final List<String> NAMES = List.of("name", "product", "title");

    private Values() {}

    static String of(JsonNode value) {
        if (value.isArray()) {
            var parts = new ArrayList<String>();
            value.forEach(part -> parts.add(part.isObject() ? item(part) : of(part)));
            return Sentences.list(parts.stream().filter(part -> !part.isBlank()).toList(), "and");
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        return value.isNull() ? "" : value.asText();
    }

    /** All plain fields of an object, one after the other. */
    static String row(JsonNode row) {
        if (!row.isObject()) {
            return of(row);
        }
        return row.properties().stream()
                .filter(field ->
                        field.getValue().isValueNode() && !of(field.getValue()).isBlank())
                .limit(MOST_FIELDS)
                .map(field -> name(field.getKey()) + " " + of(field.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String name(String field) {
        return String.join(" ", Words.ofName(field));
    }

    /** "2 × Trail shoe (size 42)" when it says how many of what, or else all that it says. */
    private static String item(JsonNode item) {
        String name = NAMES.stream()
                .filter(item::hasNonNull)
                .map(field -> item.get(field).asText())
                .findFirst()
                .orElse("");
        if (name.isEmpty()) {
            return row(item);
        }
        int quantity = item.path("quantity").asInt(item.path("qty").asInt(1));
        String size = item.path("size").asText("");
        return (quantity == 1 ? "" : quantity + " × ") + name + (size.isEmpty() ? "" : " (size " + size + ")");
    }
}
