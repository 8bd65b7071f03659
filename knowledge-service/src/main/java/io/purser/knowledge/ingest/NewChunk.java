package io.purser.knowledge.ingest;

import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.chunk.Digest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chunk on its way into the database.
 *
 * @param indexed what is embedded of it as a whole
 * @param parts what is embedded of it beside that
 * @param digest of all that is embedded
 */
record NewChunk(Chunk chunk, String indexed, List<String> parts, String digest) {

    NewChunk {
        parts = List.copyOf(parts);
    }

    static NewChunk of(Chunk chunk) {
        String indexed = chunk.indexed();
        var parts = chunk.parts();
        var embedded = Stream.concat(Stream.of(indexed), parts.stream()).collect(Collectors.joining("\0"));
        return new NewChunk(chunk, indexed, parts, Digest.of(embedded));
    }
}
