package io.purser.contract.event;

import io.purser.contract.id.ChunkId;
import java.util.List;

/**
 * Texts that are to be searchable with a version of a source, or were found in the store that it leads to, and wait for screening.
 *
 * @param texts some of the version's, few enough for one record
 */
public record ChunksProduced(SourceHeader header, long version, List<Text> texts) implements KnowledgeEvent {

    public ChunksProduced {
        texts = List.copyOf(texts);
    }

    /**
     * What a model would be shown of a chunk.
     *
     * @param digest of the text, the same for the same text
     */
    public record Text(ChunkId chunk, String digest, String text) {}
}
