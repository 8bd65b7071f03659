package io.purser.knowledge.ingest;

import io.purser.knowledge.embed.Vector;

/** A new chunk with its vector. */
record Embedded(NewChunk chunk, Vector vector) {}
