package io.purser.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Places of an OpenAPI document that refer to others. */
final class References {

    private static final String REFERENCE = "$ref";

    private References() {}

    /** The node itself, or what it refers to; the missing node when there is nothing of the kind. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        JsonNode target = node.path(REFERENCE);
        return target.isTextual()
                ? resolved(document, document.at(target.textValue().substring(1)))
                : node;
    }

    /** Those that lead nowhere. */
    static Stream<String> broken(JsonNode document) {
        return document.findValuesAsText(REFERENCE).stream()
                .filter(target -> !target.startsWith("#/")
                        || document.at(target.substring(1)).isMissingNode());
    }
}
