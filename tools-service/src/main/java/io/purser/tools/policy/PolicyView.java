package io.purser.tools.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.security.SecretFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy as clients see it, with its secrets masked.
 *
 * @param userSid nobody's: requests are made for an account
 */
@JsonNaming(SnakeCaseStrategy.class)
public record PolicyView(
        String id,
        @Nullable String name,
        @Nullable String description,
        String accountSid,
        @Nullable String userSid,
        String type,
        JsonNode policyDetails,
        Instant dateCreated,
        Instant dateUpdated) {

    static PolicyView of(PolicyRow row, Terms terms) {
        return new PolicyView(
                row.id,
                terms.name(),
                terms.description(),
                row.account,
                null,
                terms.type(),
                SecretFields.masked(terms.details(), PolicyRules.secrets(terms.type())),
                row.created,
                row.updated);
    }
}
