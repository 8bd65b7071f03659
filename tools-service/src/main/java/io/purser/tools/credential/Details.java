package io.purser.tools.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import io.purser.security.egress.EgressGate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The details of a policy, field by field, each under one of several names and in any spelling. A fault is a 400 that names the
 * field and never holds what was sent.
 *
 * @param path how the details are called in messages
 * @param type what they are read as
 */
public record Details(String path, String type, ObjectNode json) {

    /** Fields by one name or another, the first one being the one that messages tell. */
    private static Stream<JsonNode> values(ObjectNode json, List<String> names) {
        return names.stream()
                .flatMap(name -> Body.spellings(name).stream())
                .map(json::path)
                .filter(value -> !value.isMissingNode() && !value.isNull());
    }

    static boolean has(ObjectNode json, String... names) {
        return values(json, List.of(names)).findFirst().isPresent();
    }

    public String required(String... names) {
        return optional(names)
                .filter(Predicate.not(String::isBlank))
                .orElseThrow(() -> fault(names[0], "is required for the type %s, as a string".formatted(type)));
    }

    /** Empty when it is left out; it may be the empty text. */
    public Optional<String> optional(String... names) {
        return values(json, List.of(names)).findFirst().map(value -> text(names[0], value));
    }

    /** A list is its elements with a space between. */
    Optional<String> words(String... names) {
        return values(json, List.of(names))
                .findFirst()
                .map(value -> value.isArray()
                        ? value.valueStream().map(word -> text(names[0], word)).collect(Collectors.joining(" "))
                        : text(names[0], value))
                .filter(Predicate.not(String::isBlank));
    }

    /** Empty when it is left out. */
    public OptionalInt number(String name, int least, int most) {
        return values(json, List.of(name))
                .mapToInt(value -> number(name, value, least, most))
                .findFirst();
    }

    private int number(String name, JsonNode value, int least, int most) {
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw fault(name, "must be a whole number from %d to %d".formatted(least, most));
        }
        return value.asInt();
    }

    public String url(String... names) {
        String url = required(names).strip();
        EgressGate.fault(url).ifPresent(why -> {
            throw fault(names[0], "cannot be called: " + why);
        });
        return url;
    }

    public ApiException fault(String name, String why) {
        return ApiException.invalid("%s.%s %s".formatted(path, name, why));
    }

    private String text(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw fault(name, "must be a string");
        }
        return value.asText();
    }

    /** Without the details. */
    @Override
    public String toString() {
        return "Details[type=%s]".formatted(type);
    }
}
