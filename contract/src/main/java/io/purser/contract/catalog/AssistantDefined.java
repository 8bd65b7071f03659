package io.purser.contract.catalog;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;
import java.time.Instant;
import java.util.List;

/** An assistant and what is attached to it. Written by conversation-service. */
public record AssistantDefined(
        AccountId account,
        AssistantId id,
        String name,
        String model,
        List<ToolId> tools,
        List<KnowledgeId> knowledge,
        Instant created,
        Instant updated)
        implements CatalogEntry {

    public AssistantDefined {
        tools = List.copyOf(tools);
        knowledge = List.copyOf(knowledge);
    }

    @Override
    public String subject() {
        return id.value();
    }
}
