package io.purser.guardrails.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import java.time.Instant;
import java.util.Optional;

/**
 * A policy as it is kept.
 *
 * @param assistant empty for the account's default
 */
record Stored(AccountId account, Optional<AssistantId> assistant, Policy policy, Instant created, Instant updated) {

    static final String DEFAULT = "Default";

    /** As it stands in paths. */
    String id() {
        return assistant.map(AssistantId::value).orElse(DEFAULT);
    }
}
