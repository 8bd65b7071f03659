package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge source.
 *
 * @param details as in the REST resource, large content left out
 * @param returnDirect whether the best passage is the reply to the customer
 * @param searchMeaning the share of meaning in the scores of its chunks; null for the usual one
 * @param lastStatus what it was before its present status
 * @param error why the newest content could not be made searchable
 * @param version the version that is searchable, 0 when none is yet
 */
record Source(
        KnowledgeId id,
        AccountId account,
        String name,
        String description,
        SourceType type,
        JsonNode details,
        @Nullable String embeddingModel,
        boolean returnDirect,
        @Nullable Double searchMeaning,
        SourceStatus status,
        @Nullable SourceStatus lastStatus,
        @Nullable String error,
        long version,
        Instant created,
        Instant updated) {

    KnowledgeDefined defined() {
        return new KnowledgeDefined(
                account,
                id,
                name,
                description,
                type.name(),
                status.name(),
                version,
                details,
                embeddingModel,
                returnDirect,
                searchMeaning,
                created,
                updated);
    }
}
