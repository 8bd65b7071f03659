package io.purser.conversation.assistant;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import java.util.List;

/** What a turn needs to know of its assistant. Tools and knowledge are those attached and usable now. */
public record Profile(
        String name,
        String model,
        String personalityPrompt,
        List<ToolDefined> tools,
        List<KnowledgeDefined> knowledge) {

    public Profile {
        tools = List.copyOf(tools);
        knowledge = List.copyOf(knowledge);
    }
}
