package io.purser.tools.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A policy that came with a knowledge source. */
record KnowledgePolicyRequest(
        @JsonProperty("knowledge_id") @Nullable String knowledge, @Nullable PolicyRequest policy) {}
