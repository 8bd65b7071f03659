package io.purser.guardrails.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.log.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Policies as they stand in rows. */
final class PolicyJson {

    private PolicyJson() {}

    static String write(Policy policy) {
        try {
            return Json.MAPPER.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The policy cannot be written", e);
        }
    }

    static Optional<Policy> read(@Nullable String json) {
        try {
            return json == null ? Optional.empty() : Optional.of(Json.MAPPER.readValue(json, Policy.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The policy cannot be read", e);
        }
    }
}
