package io.purser.knowledge.bench;

import io.purser.knowledge.search.Asked;
import java.util.List;
import java.util.Map;

/**
 * What is asked, and how well each page that matters answers it. No page at all when there is no answer.
 *
 * @param context what was said before, oldest first
 */
record Query(String id, String language, List<String> context, String text, Map<String, Integer> relevant) {

    Query {
        context = List.copyOf(context);
        relevant = Map.copyOf(relevant);
    }

    boolean isAnswerable() {
        return !relevant.isEmpty();
    }

    Asked alone() {
        return new Asked(List.of(), text);
    }

    Asked inContext() {
        return new Asked(context, text);
    }
}
