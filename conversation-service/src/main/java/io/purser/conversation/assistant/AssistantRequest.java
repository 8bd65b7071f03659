package io.purser.conversation.assistant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import io.purser.security.Limits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a create or an update; what is absent stays as it is. {@code model}, {@code temperature},
 * {@code max_output_tokens}, {@code max_steps}, {@code knowledge_strategy} and {@code citation_style} are our extensions;
 * of the three numbers, null brings the default back.
 */
record AssistantRequest(
        @Nullable String name,
        @Nullable String owner,
        @Nullable String model,
        @JsonProperty("personality_prompt") @Nullable String personalityPrompt,
        @JsonProperty("customer_ai") @Nullable CustomerAi customerAi,
        @JsonProperty("segment_credential") @Nullable SegmentCredential segmentCredential,
        @Nullable JsonNode temperature,
        @JsonProperty("max_output_tokens") @Nullable JsonNode maxOutputTokens,
        @JsonProperty("max_steps") @Nullable JsonNode maxSteps,
        @JsonProperty("knowledge_strategy") @Nullable String knowledgeStrategy,
        @JsonProperty("citation_style") @Nullable String citationStyle) {

    private static final int LONGEST = 200;
    private static final int HOTTEST = 2;
    private static final int MOST_TOKENS = 1_000_000;

    /** Which engines of the customer memory are to be on. */
    record CustomerAi(
            @JsonProperty("perception_engine_enabled") @Nullable Boolean perception,
            @JsonProperty("personalization_engine_enabled") @Nullable Boolean personalization) {}

    /** @throws ApiException when something is missing or cannot be used */
    static AssistantRequest forCreate(byte[] body) {
        AssistantRequest request = of(body);
        if (request.name() == null) {
            throw ApiException.invalid("The field name is required");
        }
        return request;
    }

    /** @throws ApiException when something cannot be used */
    static AssistantRequest of(byte[] body) {
        AssistantRequest request = Body.read(body, AssistantRequest.class);
        if (request.name != null && request.name.isBlank()) {
            throw ApiException.invalid("The field name must not be blank");
        }
        checkText("name", request.name, Integer.MAX_VALUE);
        checkText("owner", request.owner, LONGEST);
        checkText("model", request.model, LONGEST);
        checkText("personality_prompt", request.personalityPrompt, Integer.MAX_VALUE);
        Optional.ofNullable(request.segmentCredential).ifPresent(SegmentCredential::check);
        return request;
    }

    private static void checkText(String field, @Nullable String text, int most) {
        if (text != null && (text.length() > most || text.indexOf('\0') >= 0)) {
            throw ApiException.invalid(
                    text.length() > most
                            ? "The field %s must have at most %d characters".formatted(field, most)
                            : "The field %s must not contain the character NUL".formatted(field));
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** @throws ApiException when what is sent is over a limit; what was there before is not looked at */
    Definition applyTo(Definition before, Limits limits, int mostSteps) {
        Limits.within("name_characters", length(name), limits.nameCharacters());
        Limits.within("prompt_characters", length(personalityPrompt), limits.promptCharacters());
        return new Definition(
                or(name, before.name()),
                or(owner, before.owner()),
                model == null || model.isBlank() ? before.model() : model,
                or(personalityPrompt, before.personalityPrompt()),
                customerAi == null ? before.perception() : or(customerAi.perception(), before.perception()),
                customerAi == null
                        ? before.personalization()
                        : or(customerAi.personalization(), before.personalization()),
                Setting.decimal("temperature", temperature, before.temperature(), HOTTEST),
                Setting.whole("max_output_tokens", maxOutputTokens, before.maxOutputTokens(), MOST_TOKENS),
                Setting.whole("max_steps", maxSteps, before.maxSteps(), mostSteps),
                KnowledgeStrategy.of(knowledgeStrategy, before.knowledgeStrategy()),
                CitationStyle.of(citationStyle, before.citationStyle()),
                before.tools(),
                before.knowledge());
    }

    private static <T> T or(@Nullable T sent, T before) {
        return Optional.ofNullable(sent).orElse(before);
    }
}
