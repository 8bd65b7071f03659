package io.purser.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.purser.contract.id.CallId;
import io.purser.contract.id.KnowledgeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passages are wanted that answer the query.
 *
 * @param top the largest number of them
 * @param context what the customer has said last, oldest first, apart from what is the query
 * @param verified who the customer has proven to be; null when they have not
 */
public record RetrievalRequested(
        Header header,
        CallId call,
        List<KnowledgeId> sources,
        String query,
        int top,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> context,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String verified)
        implements ConversationEvent {

    public RetrievalRequested {
        sources = List.copyOf(sources);
        context = context == null ? List.of() : List.copyOf(context); // requests that were told before there was one
    }

    /** Of somebody who has said nothing else and proven nothing. */
    public RetrievalRequested(Header header, CallId call, List<KnowledgeId> sources, String query, int top) {
        this(header, call, sources, query, top, List.of(), null);
    }
}
