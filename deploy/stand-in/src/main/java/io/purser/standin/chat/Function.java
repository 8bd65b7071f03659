package io.purser.standin.chat;

import com.fasterxml.jackson.databind.JsonNode;

/** A function on offer; {@code parameters} is its JSON Schema, or a missing node when it takes nothing. */
public record Function(String name, String description, JsonNode parameters) {}
