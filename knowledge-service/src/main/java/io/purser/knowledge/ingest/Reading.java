package io.purser.knowledge.ingest;

import io.purser.knowledge.chunk.ChunkSize;
import io.purser.knowledge.chunk.Chunker;
import io.purser.knowledge.chunk.Markdown;

/** From a source's content to its chunks. */
final class Reading {

    private final Chunker chunker = new Chunker(ChunkSize.USUAL);
    private final int most;

    /** @param most a source with more chunks cannot be used */
    Reading(int most) {
        this.most = most;
    }

    Preparation of(Claim claim) {
        var chunks = chunker.chunks(claim.source(), Markdown.read(claim.name(), claim.content()));
        if (chunks.isEmpty()) {
            return new Preparation.Unusable("There is no text in it beside headings");
        }
        return chunks.size() > most
                ? new Preparation.Unusable("It has %d chunks, more than %d".formatted(chunks.size(), most))
                : new Preparation.Ready(chunks);
    }
}
