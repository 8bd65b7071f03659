package io.purser.knowledge.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.contract.id.AccountId;
import io.purser.knowledge.index.Hit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chunk with its score, as the wire contract shows it; {@code explanation} only where one was asked for. */
@JsonNaming(SnakeCaseStrategy.class)
record FoundChunk(
        String content,
        Map<String, Object> metadata,
        String accountSid,
        String knowledgeId,
        double score,
        @Nullable Instant dateCreated,
        @Nullable Instant dateUpdated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Explanation explanation) {

    /** @param created null when the chunk was removed after it was found */
    static FoundChunk of(
            Hit hit,
            String sourceName,
            AccountId account,
            @Nullable Instant created,
            @Nullable Explanation explanation) {
        var chunk = hit.chunk();
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("chunk_id", chunk.id().value());
        metadata.put("source_name", sourceName);
        metadata.put("title", chunk.title());
        metadata.put("heading", chunk.heading());
        put(metadata, "url", chunk.url());
        put(metadata, "page", chunk.page());
        put(metadata, "language", chunk.language());
        if (!chunk.labels().isEmpty()) {
            metadata.put("labels", chunk.labels().stream().sorted().toList());
        }
        return new FoundChunk(
                chunk.text(),
                metadata,
                account.value(),
                chunk.source().value(),
                hit.score(),
                created,
                created,
                explanation);
    }

    private static void put(Map<String, Object> metadata, String name, @Nullable Object value) {
        if (value != null) {
            metadata.put(name, value);
        }
    }
}
