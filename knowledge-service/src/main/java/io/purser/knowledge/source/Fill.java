package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a source is filled with.
 *
 * @param details as the REST resource shows them in a list
 * @param content empty when it is to be fetched from elsewhere
 */
record Fill(JsonNode details, String content) {}
