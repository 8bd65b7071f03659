package io.purser.contract.event;

import io.purser.contract.id.CallId;
import io.purser.contract.id.KnowledgeId;
import java.util.List;

/** Passages are wanted that answer the query. {@code top} is the largest number of them. */
public record RetrievalRequested(Header header, CallId call, List<KnowledgeId> sources, String query, int top)
        implements ConversationEvent {

    public RetrievalRequested {
        sources = List.copyOf(sources);
    }
}
