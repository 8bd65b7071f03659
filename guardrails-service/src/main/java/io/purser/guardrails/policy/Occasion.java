package io.purser.guardrails.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** When something is said in place of a text. */
public enum Occasion {
    /** To a customer whose message is not shown to the model. */
    MESSAGE,
    /** To a customer whose message is too long. */
    LONG_MESSAGE,
    /** To a customer in place of a reply. */
    REPLY,
    /** To a customer after a reply that may be wrong. */
    HEDGE,
    /** To a customer when a check could not run. */
    UNCHECKED,
    /** To a customer when a person is to go on. */
    HANDOFF,
    /** In place of a part of a message or a reply. */
    PART,
    /** To the model in place of a tool's answer. */
    TOOL_RESULT,
    /** To the model in place of a part of a tool's answer. */
    PART_OF_TOOL_RESULT,
    /** To the model in place of a tool's answer that is too long. */
    LONG_TOOL_RESULT,
    /** To the model when a check on a tool's answer could not run. */
    UNCHECKED_TOOL_RESULT,
    /** To the model in place of a tool's answer that a person should see. */
    HANDOFF_TOOL_RESULT;

    static Optional<Occasion> named(String name) {
        return Arrays.stream(values())
                .filter(occasion -> occasion.wire().equals(name))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Occasion::wire).collect(Collectors.joining(", "));
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
