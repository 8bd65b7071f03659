package io.purser.knowledge.ingest;

import io.purser.knowledge.embed.Vectors;

/** A new chunk with its vectors. */
record Embedded(NewChunk chunk, Vectors vectors) {}
