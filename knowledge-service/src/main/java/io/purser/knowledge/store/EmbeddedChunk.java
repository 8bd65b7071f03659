package io.purser.knowledge.store;

import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.Vectors;

/** A chunk with the vectors of what search sees of it. */
public record EmbeddedChunk(Chunk chunk, Vectors vectors) {}
