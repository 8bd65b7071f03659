package io.purser.knowledge.outside;

import io.purser.contract.id.KnowledgeId;
import java.util.List;

/** What a store has said to a question. */
public sealed interface StoreAnswer {

    /** @param near the nearest first */
    record Found(EmbeddingSpace space, List<Near> near) implements StoreAnswer {
        public Found {
            near = List.copyOf(near);
        }
    }

    /** @param why fit for the source's owner */
    record Failed(KnowledgeId source, String why) implements StoreAnswer {}
}
