package io.purser.guardrails.gone;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.smallrye.mutiny.Uni;

/** Something that is kept for assistants, and for none that there is no more. */
@FunctionalInterface
public interface Kept {

    /** Nothing of it is left for the assistant. Often there is nothing, which must cost little. */
    Uni<Void> forget(AccountId account, AssistantId assistant);
}
