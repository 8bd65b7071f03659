package io.purser.guardrails.personal;

import java.util.Map;

/**
 * A text without personal data, and what its placeholders stand for.
 *
 * @param values by placeholder; those that were known before are among them
 */
public record Redacted(String text, Map<String, String> values) {

    public Redacted {
        values = Map.copyOf(values);
    }
}
