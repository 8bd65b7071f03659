package io.purser.knowledge.bench;

import java.util.Map;

/** What is asked, and how well each page that matters answers it. No page at all when there is no answer. */
record Query(String id, String text, Map<String, Integer> relevant) {

    Query {
        relevant = Map.copyOf(relevant);
    }

    boolean isAnswerable() {
        return !relevant.isEmpty();
    }
}
