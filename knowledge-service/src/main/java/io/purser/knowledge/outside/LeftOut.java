package io.purser.knowledge.outside;

import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.screening.Screened;

/**
 * A passage that was found and may not be shown.
 *
 * @param why fit for the source's owner; the detectors that fired, if any did
 */
public record LeftOut(KnowledgeId source, ChunkId chunk, String why) {

    private static final String LATE = "not screened in time";

    static LeftOut late(Near near) {
        return of(near, LATE);
    }

    static LeftOut of(Near near, String why) {
        return new LeftOut(near.chunk().source(), near.chunk().id(), why);
    }

    /** Whether nobody has said that it may not be shown. */
    public boolean isUnscreened() {
        return why.equals(LATE) || why.equals(Screened.UNCHECKED);
    }
}
