package io.purser.tools.schema;

/** The input schema cannot be used. {@code why} says what was found and what was expected, with line and column in a text. */
public record SchemaFault(String why) implements SchemaReading {}
