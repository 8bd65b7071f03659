package io.purser.contract.event;

import io.purser.contract.id.ChunkId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts were screened as a stranger's words; only now they may become searchable, as far as their verdicts allow. */
public record ChunksScreened(SourceHeader header, long version, List<Screened> chunks) implements KnowledgeEvent {

    public ChunksScreened {
        chunks = List.copyOf(chunks);
    }

    /**
     * What came of one of the texts. It may be shown when the verdict is {@code ALLOW}, or the replacement in its place when that is
     * {@code REDACT}; else nothing of it may.
     *
     * @param digest as in the event that is answered
     */
    public record Screened(ChunkId chunk, String digest, @Nullable String replacement, Verdict verdict) {}
}
