package io.purser.tools.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.tools.policy.PolicyRequest;
import org.jspecify.annotations.Nullable;

/** What a client sends to create or to change a tool; what it leaves out, or sends as null, stays as it is. */
record ToolRequest(
        @Nullable String name,
        @Nullable String type,
        @Nullable Boolean enabled,
        @Nullable String description,
        @JsonProperty("requires_auth") @Nullable Boolean requiresAuth,
        @Nullable JsonNode meta,
        @Nullable PolicyRequest policy) {

    ToolRequest {
        meta = meta == null || meta.isNull() ? null : meta;
    }
}
