package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.contract.id.AccountId;
import io.purser.knowledge.store.DatedChunk;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chunk as the wire contract shows it. What is in {@code metadata} is ours. */
@JsonNaming(SnakeCaseStrategy.class)
record ChunkView(
        String content, Map<String, Object> metadata, String accountSid, Instant dateCreated, Instant dateUpdated) {

    static ChunkView of(DatedChunk dated, AccountId account) {
        var chunk = dated.chunk();
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("chunk_id", chunk.id().value());
        metadata.put("ordinal", chunk.ordinal());
        metadata.put("title", chunk.title());
        metadata.put("heading", chunk.heading());
        metadata.put("section", chunk.section());
        putIfKnown(metadata, "url", chunk.url());
        putIfKnown(metadata, "page", chunk.page());
        putIfKnown(metadata, "language", chunk.language());
        putIfKnown(metadata, "withheld", dated.withheld());
        if (!chunk.labels().isEmpty()) {
            metadata.put("labels", chunk.labels());
        }
        return new ChunkView(chunk.text(), metadata, account.value(), dated.created(), dated.created());
    }

    private static void putIfKnown(Map<String, Object> metadata, String name, @Nullable Object value) {
        if (value != null) {
            metadata.put(name, value);
        }
    }
}
