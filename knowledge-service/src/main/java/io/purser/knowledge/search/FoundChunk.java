package io.purser.knowledge.search;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.contract.event.Passage;
import io.purser.contract.id.AccountId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chunk with its score, as the wire contract shows it. */
@JsonNaming(SnakeCaseStrategy.class)
record FoundChunk(
        String content,
        Map<String, Object> metadata,
        String accountSid,
        String knowledgeId,
        double score,
        @Nullable Instant dateCreated,
        @Nullable Instant dateUpdated) {

    /** @param created null when the chunk was removed after it was found */
    static FoundChunk of(Passage passage, AccountId account, @Nullable Instant created) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("chunk_id", passage.chunk().value());
        metadata.put("source_name", passage.sourceName());
        metadata.put("heading", passage.heading());
        if (passage.url() != null) {
            metadata.put("url", passage.url());
        }
        return new FoundChunk(
                passage.text(), metadata, account.value(), passage.source().value(), passage.score(), created, created);
    }
}
