package io.purser.tools.openapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.purser.contract.rest.ApiException;

/** A document as it is written, JSON or YAML. */
final class DocumentText {

    static final int DEEPEST = 100;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private DocumentText() {}

    /** @throws ApiException 400 when it cannot be read */
    static JsonNode read(String text) {
        return text.stripLeading().startsWith("{") ? json(text) : YamlTree.read(text);
    }

    /** YAML has braces too, so what is no JSON may yet be YAML. */
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            try {
                return YamlTree.read(text);
            } catch (ApiException notEither) {
                throw ApiException.invalid("The OpenAPI document cannot be read as JSON: " + place(e));
            }
        }
    }

    private static String place(JsonProcessingException fault) {
        var location = fault.getLocation();
        return location == null
                ? fault.getOriginalMessage()
                : "line %d, column %d: %s"
                        .formatted(location.getLineNr(), location.getColumnNr(), fault.getOriginalMessage());
    }
}
