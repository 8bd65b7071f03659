package io.purser.guardrails.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import java.util.Optional;

/**
 * A policy that was written or removed.
 *
 * @param number larger than that of all changes before
 * @param policy empty when it was removed
 */
record Change(long number, AccountId account, Optional<AssistantId> assistant, Optional<Policy> policy) {}
