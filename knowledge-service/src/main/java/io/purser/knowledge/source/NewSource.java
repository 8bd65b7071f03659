package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.JsonNode;

/** A source that is to be defined, checked already. {@code details} as the REST resource shows them in a list. */
record NewSource(String name, String description, SourceType type, JsonNode details, String content) {}
