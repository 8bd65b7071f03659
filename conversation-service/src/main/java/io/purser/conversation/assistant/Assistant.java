package io.purser.conversation.assistant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assistant resource; {@code tools} and {@code knowledge} stand in it when one is fetched.
 *
 * @param temperature ours, as are {@code maxOutputTokens}, {@code maxSteps}, {@code knowledgeStrategy} and
 *     {@code citationStyle}: null where the configuration's default holds
 * @param version ours: counts the changes, from 1
 */
record Assistant(
        String id,
        @JsonProperty("account_sid") String accountSid,
        String name,
        String owner,
        String model,
        @JsonProperty("personality_prompt") String personalityPrompt,
        @JsonProperty("customer_ai") CustomerAi customerAi,
        String url,
        @JsonProperty("date_created") Instant created,
        @JsonProperty("date_updated") Instant updated,
        @Nullable Double temperature,
        @JsonProperty("max_output_tokens") @Nullable Integer maxOutputTokens,
        @JsonProperty("max_steps") @Nullable Integer maxSteps,
        @JsonProperty("knowledge_strategy") KnowledgeStrategy knowledgeStrategy,
        @JsonProperty("citation_style") CitationStyle citationStyle,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Tool> tools,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Knowledge> knowledge) {

    static Assistant of(AssistantRow row, String base) {
        return of(row, base, null, null);
    }

    static Assistant of(
            AssistantRow row, String base, @Nullable List<Tool> tools, @Nullable List<Knowledge> knowledge) {
        Definition definition = row.definition();
        return new Assistant(
                row.id().value(),
                row.account().value(),
                definition.name(),
                definition.owner(),
                definition.model(),
                definition.personalityPrompt(),
                CustomerAi.of(definition),
                base + "v1/Assistants/" + row.id(),
                row.created(),
                row.updated(),
                definition.temperature(),
                definition.maxOutputTokens(),
                definition.maxSteps(),
                definition.knowledgeStrategy(),
                definition.citationStyle(),
                row.version(),
                tools,
                knowledge);
    }

    /** Which engines of the customer memory are on. */
    record CustomerAi(
            @JsonProperty("perception_engine_enabled") boolean perception,
            @JsonProperty("personalization_engine_enabled") boolean personalization) {

        static CustomerAi of(Definition definition) {
            return new CustomerAi(definition.perception(), definition.personalization());
        }
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

    /** An attached knowledge source, as its owner defines it. The contract's fields only: official clients refuse any other in this place. */
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
