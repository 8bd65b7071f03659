package io.purser.knowledge.ingest;

import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.chunk.Digest;

/**
 * A chunk on its way into the database.
 *
 * @param indexed what is embedded of it
 * @param digest of that
 */
record NewChunk(Chunk chunk, String indexed, String digest) {

    static NewChunk of(Chunk chunk) {
        String indexed = chunk.indexed();
        return new NewChunk(chunk, indexed, Digest.of(indexed));
    }
}
