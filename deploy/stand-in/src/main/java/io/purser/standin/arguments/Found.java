package io.purser.standin.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A value, and the very words in which it was said. */
record Found(JsonNode value, String said) {
    static Found text(String value, String said) {
        return new Found(new TextNode(value), said);
    }
}
