package io.purser.guardrails.answer;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where a text has to pass. */
@FunctionalInterface
interface Gates {

    /** By what holds for the assistant now; without one, for the account. */
    Uni<Gate> find(AccountId account, Optional<AssistantId> assistant, Surface surface);
}
