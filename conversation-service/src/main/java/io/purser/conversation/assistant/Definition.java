package io.purser.conversation.assistant;

import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;
import io.purser.security.Limits;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a version of an assistant says, and all that a turn goes by. As JSON it must stay readable for ever: fields are added, never
 * renamed or reused.
 *
 * @param temperature null for the model's configured one
 * @param maxOutputTokens null for as many as the model's server allows
 * @param maxSteps how often the model may make calls in one turn; null for the configured number
 * @param tools in the order in which they were attached, also those that no longer exist
 * @param knowledge as {@code tools}
 */
record Definition(
        String name,
        String owner,
        String model,
        String personalityPrompt,
        boolean perception,
        boolean personalization,
        @Nullable Double temperature,
        @Nullable Integer maxOutputTokens,
        @Nullable Integer maxSteps,
        KnowledgeStrategy knowledgeStrategy,
        CitationStyle citationStyle,
        List<ToolId> tools,
        List<KnowledgeId> knowledge) {

    /** What holds for a new assistant until something else is said. */
    static final Definition NEW = new Definition(
            "",
            "",
            "default",
            "",
            false,
            false,
            null,
            null,
            null,
            KnowledgeStrategy.ON_DEMAND,
            CitationStyle.NONE,
            List.of(),
            List.of());

    /** Definitions that were stored before there were strategies or styles have none. */
    Definition {
        knowledgeStrategy = knowledgeStrategy == null ? KnowledgeStrategy.ON_DEMAND : knowledgeStrategy;
        citationStyle = citationStyle == null ? CitationStyle.NONE : citationStyle;
        tools = List.copyOf(tools);
        knowledge = List.copyOf(knowledge);
    }

    Definition withTools(List<ToolId> attached) {
        return new Definition(
                name,
                owner,
                model,
                personalityPrompt,
                perception,
                personalization,
                temperature,
                maxOutputTokens,
                maxSteps,
                knowledgeStrategy,
                citationStyle,
                attached,
                knowledge);
    }

    Definition withKnowledge(List<KnowledgeId> attached) {
        return new Definition(
                name,
                owner,
                model,
                personalityPrompt,
                perception,
                personalization,
                temperature,
                maxOutputTokens,
                maxSteps,
                knowledgeStrategy,
                citationStyle,
                tools,
                attached);
    }

    /** Without what is attached and not among these. */
    Definition keeping(Predicate<ToolId> existingTool, Predicate<KnowledgeId> existingSource) {
        return withTools(tools.stream().filter(existingTool).toList())
                .withKnowledge(knowledge.stream().filter(existingSource).toList());
    }

    /** @throws io.purser.contract.rest.ApiException when it is over a limit */
    Definition within(Limits limits) {
        Limits.within("name_characters", name.length(), limits.nameCharacters());
        Limits.within("prompt_characters", personalityPrompt.length(), limits.promptCharacters());
        Limits.within("tools_per_assistant", tools.size(), limits.toolsPerAssistant());
        Limits.within("knowledge_per_assistant", knowledge.size(), limits.knowledgePerAssistant());
        return this;
    }
}
