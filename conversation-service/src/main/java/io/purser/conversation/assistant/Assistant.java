package io.purser.conversation.assistant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The assistant resource; {@code tools} and {@code knowledge} stand in it when one is fetched. */
record Assistant(
        String id,
        @JsonProperty("account_sid") String accountSid,
        String name,
        String owner,
        String model,
        @JsonProperty("personality_prompt") String personalityPrompt,
        @JsonProperty("customer_ai") AssistantRequest.CustomerAi customerAi,
        String url,
        @JsonProperty("date_created") Instant created,
        @JsonProperty("date_updated") Instant updated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Tool> tools,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Knowledge> knowledge) {

    static Assistant of(AssistantEntity row, String base) {
        return new Assistant(
                row.id,
                row.account,
                row.name,
                row.owner == null ? "" : row.owner,
                row.model,
                row.personalityPrompt,
                new AssistantRequest.CustomerAi(row.perception, row.personalization),
                base + "v1/Assistants/" + row.id,
                row.created,
                row.updated,
                null,
                null);
    }

    Assistant with(List<Tool> attachedTools, List<Knowledge> attachedKnowledge) {
        return new Assistant(
                id,
                accountSid,
                name,
                owner,
                model,
                personalityPrompt,
                customerAi,
                url,
                created,
                updated,
                attachedTools,
                attachedKnowledge);
    }

    /** An attached tool, as its owner defines it. */
    record Tool(
            String id,
            @JsonProperty("account_sid") String accountSid,
            String name,
            String description,
            String type,
            boolean enabled,
            @JsonProperty("requires_auth") boolean requiresAuth,
            JsonNode meta,
            String url,
            @JsonProperty("date_created") Instant created,
            @JsonProperty("date_updated") Instant updated) {

        static Tool of(ToolDefined tool, String base) {
            return new Tool(
                    tool.id().value(),
                    tool.account().value(),
                    tool.name(),
                    tool.description(),
                    tool.type(),
                    tool.enabled(),
                    tool.requiresAuth(),
                    tool.meta(),
                    base + "v1/Tools/" + tool.id(),
                    tool.created(),
                    tool.updated());
        }
    }

    /** An attached knowledge source, as its owner defines it. */
    record Knowledge(
            String id,
            @JsonProperty("account_sid") String accountSid,
            String name,
            String description,
            String type,
            String status,
            @JsonProperty("knowledge_source_details") JsonNode details,
            @JsonProperty("embedding_model") @Nullable String embeddingModel,
            String url,
            @JsonProperty("date_created") Instant created,
            @JsonProperty("date_updated") Instant updated) {

        static Knowledge of(KnowledgeDefined source, String base) {
            return new Knowledge(
                    source.id().value(),
                    source.account().value(),
                    source.name(),
                    source.description(),
                    source.type(),
                    source.status(),
                    source.details(),
                    source.embeddingModel(),
                    base + "v1/Knowledge/" + source.id(),
                    source.created(),
                    source.updated());
        }
    }
}
