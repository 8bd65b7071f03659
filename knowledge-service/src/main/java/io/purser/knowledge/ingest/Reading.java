package io.purser.knowledge.ingest;

import io.purser.knowledge.chunk.ChunkSize;
import io.purser.knowledge.chunk.Chunker;
import io.purser.knowledge.chunk.Markdown;
import java.util.Set;

/** From a source's content to its chunks. */
final class Reading {

    private static final Set<String> READABLE = Set.of("Text", "File");

    private final Chunker chunker = new Chunker(ChunkSize.USUAL);
    private final int most;

    /** @param most a source with more chunks cannot be used */
    Reading(int most) {
        this.most = most;
    }

    Preparation of(Claim claim) {
        return READABLE.contains(claim.type())
                ? cut(claim)
                : new Preparation.Unusable(
                        "This installation cannot read sources of type %s yet".formatted(claim.type()));
    }

    private Preparation cut(Claim claim) {
        var chunks = chunker.chunks(claim.source(), Markdown.read(claim.name(), claim.content()));
        if (chunks.isEmpty()) {
            return new Preparation.Unusable("There is no text in it beside headings");
        }
        return chunks.size() > most
                ? new Preparation.Unusable("It has %d chunks, more than %d".formatted(chunks.size(), most))
                : new Preparation.Ready(chunks);
    }
}
