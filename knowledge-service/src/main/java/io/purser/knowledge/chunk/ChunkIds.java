package io.purser.knowledge.chunk;

import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names chunks by where they stand: source, address, headings, and which of those under these headings. Thus a chunk keeps its id
 * when its words are edited, and when text is added or removed elsewhere.
 */
final class ChunkIds {

    private final KnowledgeId source;
    private final Map<String, Integer> seen = new HashMap<>();

    ChunkIds(KnowledgeId source) {
        this.source = source;
    }

    ChunkId next(@Nullable String url, String heading) {
        String place = Digest.of(source.value(), Objects.requireNonNullElse(url, ""), heading);
        int ordinal = seen.merge(place, 1, Integer::sum);
        return new ChunkId("chunk_" + Digest.of(place, String.valueOf(ordinal)));
    }
}
