package io.purser.knowledge.index;

import io.purser.knowledge.chunk.Chunk;

/**
 * A chunk that was found.
 *
 * @param score 0 to 1, larger is better; comparable within one search only
 */
public record Hit(Chunk chunk, double score, Why why) {}
