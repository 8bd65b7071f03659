package io.purser.guardrails.answer;

import io.purser.guardrails.policy.InForce;
import io.purser.guardrails.policy.Occasion;

/** What is said in place of what must not pass. */
@FunctionalInterface
interface Words {

    /** @param text whose language is to be used */
    String of(Occasion occasion, String text);

    /** As the policies say, else as the installation does. */
    static Words of(InForce policies, Replacements usual) {
        return (occasion, text) -> policies.words(occasion, text).orElseGet(() -> usual(usual, occasion));
    }

    static Words usual(Replacements usual) {
        return (occasion, text) -> usual(usual, occasion);
    }

    private static String usual(Replacements usual, Occasion occasion) {
        return switch (occasion) {
            case MESSAGE -> usual.message();
            case LONG_MESSAGE -> usual.longMessage();
            case REPLY -> usual.reply();
            case HEDGE -> usual.hedge();
            case UNCHECKED -> usual.unchecked();
            case HANDOFF -> usual.handoff();
            case PART -> usual.part();
            case TOOL_RESULT -> usual.toolResult();
            case PART_OF_TOOL_RESULT -> usual.partOfToolResult();
            case LONG_TOOL_RESULT -> usual.longToolResult();
            case UNCHECKED_TOOL_RESULT -> usual.uncheckedToolResult();
            case HANDOFF_TOOL_RESULT -> usual.handoffToolResult();
        };
    }
}
