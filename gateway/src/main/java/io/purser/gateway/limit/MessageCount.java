package io.purser.gateway.limit;

import io.purser.contract.id.AccountId;
import io.smallrye.mutiny.Uni;

/** How many messages an account's customers have sent. */
@FunctionalInterface
public interface MessageCount {
    Uni<Long> of(AccountId account);
}
