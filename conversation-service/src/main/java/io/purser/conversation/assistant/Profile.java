package io.purser.conversation.assistant;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.Mode;
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
        CitationStyle citations,
        List<ToolDefined> tools,
        List<KnowledgeDefined> knowledge) {

    /** Sources that somebody else's store answers for, and that a question is embedded for by somebody else. */
    private static final String ELSEWHERE = "Database";

    public Profile {
        tools = List.copyOf(tools);
        knowledge = List.copyOf(knowledge);
    }

    /** Whether the text of a reply that is read like this says what it leans on. */
    public boolean numbersCitations(Mode mode) {
        return citations == CitationStyle.NUMBERED && mode != Mode.VOICE;
    }

    /** Whether knowledge is searched before the model is first asked. */
    public boolean asksFirst() {
        return strategy == KnowledgeStrategy.ASK_FIRST && !knowledge.isEmpty();
    }

    /** Whether that may be done with words that are still being screened: not where a question leaves the installation. */
    public boolean searchesAhead() {
        return asksFirst()
                && knowledge.stream().noneMatch(source -> source.type().equals(ELSEWHERE));
    }
}
