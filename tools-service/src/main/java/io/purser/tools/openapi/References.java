package io.purser.tools.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** References within one document. One to another document is never followed. */
record References(JsonNode root) {

    private static final int LONGEST_WAY = 20;

    /** What is meant: the node itself when it refers to nothing. */
    JsonNode follow(JsonNode node) {
        var at = node;
        for (int step = 0; step < LONGEST_WAY; step++) {
            if (!at.path("$ref").isTextual()) {
                return at;
            }
            at = at(at.path("$ref").asText());
        }
        throw new Unfit("it refers in a circle: " + at.path("$ref").asText());
    }

    JsonNode at(String reference) {
        if (!reference.startsWith("#")) {
            throw new Unfit("it refers to another document, which is not loaded: " + shortened(reference));
        }
        try {
            var found = root.at(JsonPointer.compile(
                    URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)));
            if (!found.isMissingNode()) {
                return found;
            }
        } catch (IllegalArgumentException e) {
            // leads nowhere either
        }
        throw new Unfit("its reference leads nowhere: " + shortened(reference));
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
