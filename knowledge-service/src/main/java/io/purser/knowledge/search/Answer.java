package io.purser.knowledge.search;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.index.Findings;
import java.util.Map;

/** What became of a question. */
sealed interface Answer {

    /** @param sources in which it was looked */
    record Looked(Findings findings, Map<KnowledgeId, KnowledgeDefined> sources) implements Answer {
        public Looked {
            sources = Map.copyOf(sources);
        }
    }

    /**
     * @param why fit for anybody
     * @param detail for the account alone; empty when there is no more to say
     */
    record NotLooked(String why, String detail) implements Answer {

        NotLooked(String why) {
            this(why, "");
        }
    }
}
