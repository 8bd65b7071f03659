package io.purser.conversation.assistant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.purser.contract.rest.ApiException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a create or an update; what is absent stays as it is. {@code model} is our extension. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AssistantRequest(
        @Nullable String name,
        @Nullable String owner,
        @Nullable String model,
        @JsonProperty("personality_prompt") @Nullable String personalityPrompt,
        @JsonProperty("customer_ai") @Nullable CustomerAi customerAi) {

    private static final String USUAL_MODEL = "default";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PROMPT = 100_000;

    /** Which engines of the customer memory are on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomerAi(
            @JsonProperty("perception_engine_enabled") boolean perception,
            @JsonProperty("personalization_engine_enabled") boolean personalization) {}

    /** @throws ApiException when something cannot be used */
    static AssistantRequest forCreate(@Nullable AssistantRequest body) {
        AssistantRequest request = checked(body);
        if (request.name() == null) {
            throw ApiException.invalid("The field name is required");
        }
        return request;
    }

    static AssistantRequest checked(@Nullable AssistantRequest body) {
        if (body == null) {
            throw ApiException.invalid("A JSON body is required");
        }
        if (body.name != null && (body.name.isBlank() || body.name.length() > LONGEST_NAME)) {
            throw ApiException.invalid("The field name must have 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (body.personalityPrompt != null && body.personalityPrompt.length() > LONGEST_PROMPT) {
            throw ApiException.invalid(
                    "The field personality_prompt must have at most %d characters".formatted(LONGEST_PROMPT));
        }
        return body;
    }

    AssistantEntity applyTo(AssistantEntity row, Instant now) {
        row.name = Optional.ofNullable(name).orElse(row.name);
        row.owner = Optional.ofNullable(owner).orElse(row.owner);
        row.model = Optional.ofNullable(model)
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(row.model))
                .orElse(USUAL_MODEL);
        row.personalityPrompt = Optional.ofNullable(personalityPrompt)
                .or(() -> Optional.ofNullable(row.personalityPrompt))
                .orElse("");
        row.perception = customerAi == null ? row.perception : customerAi.perception();
        row.personalization = customerAi == null ? row.personalization : customerAi.personalization();
        row.updated = now;
        return row;
    }
}
