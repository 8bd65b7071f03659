package io.purser.security;

import io.purser.contract.rest.ApiException;

/**
 * What an account may have at most. The gateway knows them and hands them on with each request, so that every service judges by
 * the same ones.
 *
 * @param assistants in the account
 * @param tools in the account
 * @param toolsPerAssistant attached to one assistant
 * @param inputsPerTool properties of a tool's input, those of nested objects not counted
 * @param knowledge sources in the account
 * @param knowledgePerAssistant sources attached to one assistant
 * @param pagesPerSource pages that are read of one web site
 * @param crawlDepth links followed from a web site's first page
 * @param nameCharacters of an assistant, a tool or a source
 * @param descriptionCharacters of a tool or a source
 * @param promptCharacters of an assistant's personality prompt
 * @param messages that customers may send in all; {@link Long#MAX_VALUE} when there is no limit
 * @param requestsPerSecond to one replica of the gateway, with as many again in a burst
 */
public record Limits(
        int assistants,
        int tools,
        int toolsPerAssistant,
        int inputsPerTool,
        int knowledge,
        int knowledgePerAssistant,
        int pagesPerSource,
        int crawlDepth,
        int nameCharacters,
        int descriptionCharacters,
        int promptCharacters,
        long messages,
        int requestsPerSecond) {

    /** Far beyond what anybody needs; they keep one account from filling the installation. */
    public static final Limits STANDARD =
            new Limits(10_000, 10_000, 128, 500, 10_000, 100, 10_000, 10, 256, 16_384, 200_000, Long.MAX_VALUE, 1_000);

    /** Those of the preview that the wire contract comes from (section 8 of its description). */
    public static final Limits PREVIEW =
            new Limits(10_000, 10_000, 5, 25, 10_000, 5, 15, 3, 30, 300, 2_000, 1_000, 1_000);

    /**
     * Refuses what is over a limit.
     *
     * @param name the limit's name as users know it, such as {@code tools_per_assistant}
     * @throws ApiException 400 that names the limit and its value
     */
    public static void within(String name, long value, long most) {
        if (value > most) {
            throw ApiException.invalid("%d is over this account's limit %s: %d".formatted(value, name, most));
        }
    }
}
