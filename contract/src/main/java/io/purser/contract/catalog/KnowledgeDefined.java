package io.purser.contract.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge source as the other services need it. Written by knowledge-service.
 *
 * @param type {@code Web}, {@code Database}, {@code Text} or {@code File}
 * @param status {@code QUEUED}, {@code PROCESSING}, {@code COMPLETED} or {@code FAILED}
 * @param version counts up with each content that became searchable
 * @param details as they stand in the REST resource, large content left out
 */
public record KnowledgeDefined(
        AccountId account,
        KnowledgeId id,
        String name,
        String description,
        String type,
        String status,
        long version,
        JsonNode details,
        @Nullable String embeddingModel,
        Instant created,
        Instant updated)
        implements CatalogEntry {

    @Override
    public String subject() {
        return id.value();
    }
}
