package io.purser.tools.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a tool's owner decides about it, checked as a whole. */
record Definition(
        String name,
        String description,
        String type,
        boolean enabled,
        boolean requiresAuth,
        JsonNode meta,
        ObjectNode schema) {}
