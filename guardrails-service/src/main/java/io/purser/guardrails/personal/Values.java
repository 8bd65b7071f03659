package io.purser.guardrails.personal;

import java.util.HashMap;
import java.util.Map;

/** The values of a session and their placeholders. */
final class Values {

    private final Map<String, String> byPlaceholder;
    private final Map<String, String> byValue = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Values(Map<String, String> known) {
        byPlaceholder = new HashMap<>(known);
        known.forEach((placeholder, value) -> byValue.put(value, placeholder));
    }

    /** The value's own, or the next that is free. */
    String placeholder(String word, String value) {
        return byValue.computeIfAbsent(value, none -> next(word, value));
    }

    private String next(String word, String value) {
        String placeholder;
        do {
            placeholder = "[%s_%d]".formatted(word, counts.merge(word, 1, Integer::sum));
        } while (byPlaceholder.containsKey(placeholder));
        byPlaceholder.put(placeholder, value);
        return placeholder;
    }

    Map<String, String> byPlaceholder() {
        return byPlaceholder;
    }
}
