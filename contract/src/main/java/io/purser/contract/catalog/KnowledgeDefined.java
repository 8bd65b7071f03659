package io.purser.contract.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param returnDirect whether the best passage is the reply to the customer
 * @param searchMeaning the share of meaning in the scores of its chunks, 0 to 1; null for the usual one
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
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean returnDirect,
        @Nullable Double searchMeaning,
        Instant created,
        Instant updated)
        implements CatalogEntry {

    /** One whose passages are for the model. */
    public KnowledgeDefined(
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
            Instant updated) {
        this(
                account,
                id,
                name,
                description,
                type,
                status,
                version,
                details,
                embeddingModel,
                false,
                null,
                created,
                updated);
    }

    @Override
    public String subject() {
        return id.value();
    }
}
