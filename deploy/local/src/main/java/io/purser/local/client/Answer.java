package io.purser.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What the endpoint answered, as it came.
 *
 * @param request what was asked: method and path
 */
public record Answer(String request, int status, String text) {

    public boolean isFine() {
        return status / 100 == 2;
    }

    /** The missing node when the answer is empty or no JSON. */
    public JsonNode json() {
        try {
            return text.isBlank() ? MissingNode.getInstance() : Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** For a caller who counts on a yes. */
    public JsonNode orThrow() {
        if (!isFine()) {
            throw new Refusal(this);
        }
        return json();
    }
}
