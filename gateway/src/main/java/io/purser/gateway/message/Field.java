package io.purser.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.rest.ApiException;
import java.util.Optional;
import java.util.stream.Stream;

/** A text field of a request. It is found under its name in snake_case, camelCase and PascalCase, in this order. */
record Field(String name, String camelCase, String pascalCase) {

    /** The text; empty when the field is absent or null. */
    Optional<String> in(JsonNode object) {
        return Stream.of(name, camelCase, pascalCase)
                .map(object::get)
                .filter(value -> value != null && !value.isNull())
                .findFirst()
                .map(this::text);
    }

    /** The text, which must be there and not be blank. */
    String requiredIn(JsonNode object) {
        return in(object)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> ApiException.invalid("%s is required and must not be blank".formatted(name)));
    }

    private String text(JsonNode value) {
        if (!value.isTextual()) {
            throw ApiException.invalid("%s must be a text".formatted(name));
        }
        return value.textValue();
    }
}
