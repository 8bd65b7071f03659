package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A source as the wire contract shows it. */
@JsonNaming(SnakeCaseStrategy.class)
record KnowledgeView(
        String id,
        String accountSid,
        String name,
        String description,
        String type,
        String status,
        JsonNode knowledgeSourceDetails,
        @Nullable String embeddingModel,
        boolean returnDirect,
        @Nullable Double searchMeaning,
        String url,
        Instant dateCreated,
        Instant dateUpdated) {

    static KnowledgeView of(Source source, UriInfo request) {
        return of(source, source.details(), request);
    }

    static KnowledgeView of(Source source, JsonNode details, UriInfo request) {
        return new KnowledgeView(
                source.id().value(),
                source.account().value(),
                source.name(),
                source.description(),
                source.type().name(),
                source.status().name(),
                details,
                source.embeddingModel(),
                source.returnDirect(),
                source.searchMeaning(),
                request.getBaseUriBuilder()
                        .path("v1/Knowledge")
                        .path(source.id().value())
                        .build()
                        .toString(),
                source.created(),
                source.updated());
    }
}
