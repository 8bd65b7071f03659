package io.purser.guardrails.moderation;

import java.util.Arrays;
import java.util.List;

/** What moderation looks for. */
public enum Category {
    HARASSMENT("harassment"),
    HATE("hate"),
    SEXUAL("sexual"),
    /** Of oneself: this goes to a person, not to a block. */
    SELF_HARM("self-harm"),
    VIOLENCE("violence"),
    /** A request for help with a crime. */
    ILLICIT("illicit");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Category::label).toList();
    }
}
