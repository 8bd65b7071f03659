package io.purser.knowledge.store;

import io.purser.knowledge.chunk.Chunk;
import java.time.Instant;

/** A chunk and when it was stored. */
public record DatedChunk(Chunk chunk, Instant created) {}
