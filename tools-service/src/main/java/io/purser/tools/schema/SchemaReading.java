package io.purser.tools.schema;

/** What came of reading an input schema. */
public sealed interface SchemaReading permits InputSchema, SchemaFault {}
