package io.purser.knowledge.ingest;

import io.purser.knowledge.chunk.Chunk;
import java.util.List;

/** What came of reading a source's content. */
sealed interface Preparation {

    record Ready(List<Chunk> chunks) implements Preparation {
        public Ready {
            chunks = List.copyOf(chunks);
        }
    }

    /** Trying again would not help. {@code why} is for the source's owner. */
    record Unusable(String why) implements Preparation {}
}
