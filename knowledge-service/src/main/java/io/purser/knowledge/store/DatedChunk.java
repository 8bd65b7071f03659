package io.purser.knowledge.store;

import io.purser.knowledge.chunk.Chunk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chunk and when it was stored.
 *
 * @param withheld why nobody finds it; null when it is found
 */
public record DatedChunk(Chunk chunk, Instant created, @Nullable String withheld) {}
