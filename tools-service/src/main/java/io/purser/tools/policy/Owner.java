package io.purser.tools.policy;

import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;

/** Whose policy it is. */
public sealed interface Owner {

    record OfTool(ToolId id) implements Owner {}

    record OfKnowledge(KnowledgeId id) implements Owner {}
}
