package io.purser.conversation.assistant;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a turn needs to know of its assistant. Tools and knowledge are those attached and usable now.
 *
 * @param version which version of the assistant says so
 * @param steps how often the model may make calls in one turn
 */
public record Profile(
        int version,
        String name,
        String model,
        String personalityPrompt,
        @Nullable Double temperature,
        @Nullable Integer maxOutputTokens,
        int steps,
        KnowledgeStrategy strategy,
        List<ToolDefined> tools,
        List<KnowledgeDefined> knowledge) {

    public Profile {
        tools = List.copyOf(tools);
        knowledge = List.copyOf(knowledge);
    }

    /** Whether knowledge is searched before the model is first asked. */
    public boolean asksFirst() {
        return strategy == KnowledgeStrategy.ASK_FIRST && !knowledge.isEmpty();
    }
}
