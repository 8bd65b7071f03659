package io.purser.knowledge.search;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.index.Findings;
import io.purser.knowledge.outside.LeftOut;
import java.util.List;
import java.util.Map;

/** What became of a question. */
sealed interface Answer {

    /**
     * @param sources in which it was looked
     * @param leftOut what was found in vector stores and may not be shown
     */
    record Looked(Findings findings, Map<KnowledgeId, KnowledgeDefined> sources, List<LeftOut> leftOut)
            implements Answer {
        public Looked {
            leftOut = List.copyOf(leftOut);
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
