package io.purser.contract.event;

import java.util.List;

/** How a retrieval ended. */
public sealed interface RetrievalResult {

    /** Best first; empty when nothing fits. */
    record Found(List<Passage> passages) implements RetrievalResult {
        public Found {
            passages = List.copyOf(passages);
        }
    }

    /** It could not be looked for. */
    record NotSearched(String why) implements RetrievalResult {}
}
