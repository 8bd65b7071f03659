package io.purser.knowledge.store;

import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.Vector;

/** A chunk with the vector of what search sees of it. */
public record EmbeddedChunk(Chunk chunk, Vector vector) {}
