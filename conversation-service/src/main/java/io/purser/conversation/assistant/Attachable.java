package io.purser.conversation.assistant;

import io.purser.contract.catalog.CatalogEntry;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;
import io.purser.security.Limits;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A kind of thing that can be attached to an assistant.
 *
 * @param type what its owner announces it as
 * @param id what a client calls it by, as a type
 * @param of what of this kind an assistant has
 * @param with an assistant that has these of this kind instead
 * @param limit the name of the limit of how many it may have
 */
record Attachable<T>(
        String name,
        Class<? extends CatalogEntry> type,
        Function<String, T> id,
        Function<Definition, List<T>> of,
        BiFunction<Definition, List<T>, Definition> with,
        String limit,
        ToLongFunction<Limits> most) {

    static final Attachable<ToolId> TOOL = new Attachable<>(
            "tool",
            ToolDefined.class,
            ToolId::new,
            Definition::tools,
            Definition::withTools,
            "tools_per_assistant",
            Limits::toolsPerAssistant);

    static final Attachable<KnowledgeId> KNOWLEDGE = new Attachable<>(
            "knowledge",
            KnowledgeDefined.class,
            KnowledgeId::new,
            Definition::knowledge,
            Definition::withKnowledge,
            "knowledge_per_assistant",
            Limits::knowledgePerAssistant);
}
