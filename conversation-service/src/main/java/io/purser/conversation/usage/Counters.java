package io.purser.conversation.usage;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What was used.
 *
 * @param messages of customers
 * @param inputTokens of all model steps that entered the history, as the models counted them
 * @param outputTokens as {@code inputTokens}
 * @param toolCalls that the model made, also those that came to nothing
 * @param knowledgeSearches that the model made
 */
record Counters(
        long messages,
        @JsonProperty("input_tokens") long inputTokens,
        @JsonProperty("output_tokens") long outputTokens,
        @JsonProperty("tool_calls") long toolCalls,
        @JsonProperty("knowledge_searches") long knowledgeSearches) {

    static final Counters NONE = new Counters(0, 0, 0, 0, 0);

    Counters plus(Counters more) {
        return new Counters(
                messages + more.messages,
                inputTokens + more.inputTokens,
                outputTokens + more.outputTokens,
                toolCalls + more.toolCalls,
                knowledgeSearches + more.knowledgeSearches);
    }
}
