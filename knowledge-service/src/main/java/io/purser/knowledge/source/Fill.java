package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a source is filled with.
 *
 * @param details as the REST resource shows them in a list
 */
record Fill(JsonNode details, Content content, Secret secret) {

    Fill(JsonNode details, Content content) {
        this(details, content, new Secret.None());
    }
}
