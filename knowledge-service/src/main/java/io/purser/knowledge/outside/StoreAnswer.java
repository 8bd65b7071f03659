package io.purser.knowledge.outside;

import io.purser.contract.id.KnowledgeId;
import java.util.List;

/** What a store has said to a question. */
public sealed interface StoreAnswer {

    /**
     * @param near what may be shown, the nearest first
     * @param leftOut what was found and may not
     */
    record Found(EmbeddingSpace space, List<Near> near, List<LeftOut> leftOut) implements StoreAnswer {
        public Found {
            near = List.copyOf(near);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** @param why fit for the source's owner */
    record Failed(KnowledgeId source, String why) implements StoreAnswer {}
}
