package io.purser.conversation.assistant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
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
        checkLength("name", request.name, 1, LONGEST_NAME);
        checkLength("owner", request.owner, 0, LONGEST_NAME);
        checkLength("model", request.model, 0, LONGEST_NAME);
        checkLength("personality_prompt", request.personalityPrompt, 0, LONGEST_PROMPT);
        return request;
    }

    private static void checkLength(String field, @Nullable String text, int least, int most) {
        if (text != null && (text.strip().length() < least || text.length() > most || text.indexOf('\0') >= 0)) {
            throw ApiException.invalid(
                    "The field %s must have %d to %d characters, none of them NUL".formatted(field, least, most));
        }
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
