package io.purser.tools.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.rest.ApiException;
import io.purser.tools.credential.Credential;
import io.purser.tools.credential.CredentialType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to make or to change a policy. Its details may hold secrets.
 *
 * @param id of the policy that is to be changed, null for the one of the same type or a new one
 */
public record PolicyRequest(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String type,
        @JsonProperty("policy_details") @Nullable JsonNode details) {

    public PolicyRequest {
        details = details == null || details.isNull() ? null : details;
    }

    /** Whether it brings what lets calls in, so that a tool which has it cannot be called without. */
    public boolean holdsCredential() {
        return (type != null || details != null)
                && CredentialType.of(PolicyRules.type(this)).isPresent();
    }

    /**
     * The credential that it brings; empty when it is none.
     *
     * @throws ApiException 400 when its details cannot be used
     */
    public Optional<Credential> credential() {
        return PolicyRules.credential(this);
    }

    /** Without the details. */
    @Override
    public String toString() {
        return "PolicyRequest[id=%s]".formatted(id);
    }
}
