package io.purser.knowledge.outside;

import io.purser.knowledge.chunk.Chunk;

/**
 * A chunk that was found in somebody's store.
 *
 * @param nearness 0 to 1; comparable among those of one space
 */
public record Near(Chunk chunk, double nearness) {}
