package io.purser.knowledge.outside;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A record that a store has found.
 *
 * @param fields all that stands beside the vector
 * @param nearness 0 to 1, larger is nearer
 */
record Neighbour(String id, JsonNode fields, double nearness) {}
