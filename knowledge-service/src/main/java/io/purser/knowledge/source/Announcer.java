package io.purser.knowledge.source;

import io.purser.contract.id.KnowledgeId;
import io.smallrye.mutiny.Uni;

/** Brings what is stored of a source into the catalog. */
@FunctionalInterface
public interface Announcer {

    /** Done when the catalog says what is stored now. */
    Uni<Void> announce(KnowledgeId source);
}
