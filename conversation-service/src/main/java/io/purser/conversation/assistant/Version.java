package io.purser.conversation.assistant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource of a version; ours, the wire contract knows none. {@code tools} and {@code knowledge} are ids. */
record Version(
        int version,
        @JsonProperty("assistant_id") String assistantId,
        @JsonProperty("account_sid") String accountSid,
        String name,
        String owner,
        String model,
        @JsonProperty("personality_prompt") String personalityPrompt,
        @JsonProperty("customer_ai") Assistant.CustomerAi customerAi,
        @Nullable Double temperature,
        @JsonProperty("max_output_tokens") @Nullable Integer maxOutputTokens,
        @JsonProperty("max_steps") @Nullable Integer maxSteps,
        @JsonProperty("knowledge_strategy") KnowledgeStrategy knowledgeStrategy,
        @JsonProperty("citation_style") CitationStyle citationStyle,
        List<ToolId> tools,
        List<KnowledgeId> knowledge,
        String url,
        @JsonProperty("date_created") Instant created) {

    static Version of(VersionRow row, String base) {
        Definition definition = row.definition();
        return new Version(
                row.number(),
                row.assistant(),
                row.account(),
                definition.name(),
                definition.owner(),
                definition.model(),
                definition.personalityPrompt(),
                Assistant.CustomerAi.of(definition),
                definition.temperature(),
                definition.maxOutputTokens(),
                definition.maxSteps(),
                definition.knowledgeStrategy(),
                definition.citationStyle(),
                definition.tools(),
                definition.knowledge(),
                base + "v1/Assistants/" + row.assistant() + "/Versions/" + row.number(),
                row.created());
    }
}
