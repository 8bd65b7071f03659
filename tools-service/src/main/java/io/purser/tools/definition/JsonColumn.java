package io.purser.tools.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.purser.contract.log.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * JSON in a column of text, field by field in the order in which it was written. It is replaced and never changed in place, so no
 * copies are made of it.
 */
@Converter
@Immutable
class JsonColumn implements AttributeConverter<JsonNode, String> {

    static JsonNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public String convertToDatabaseColumn(@Nullable JsonNode json) {
        return String.valueOf(json);
    }

    @Override
    public JsonNode convertToEntityAttribute(String text) {
        return parsed(text);
    }

    static JsonNode parsed(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored tool cannot be read", e);
        }
    }
}
