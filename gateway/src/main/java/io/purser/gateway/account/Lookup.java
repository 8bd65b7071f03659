package io.purser.gateway.account;

import io.purser.contract.id.AccountId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where stored secrets are found. */
@FunctionalInterface
interface Lookup {

    Uni<Optional<Stored>> find(String user);

    /** For which account the user speaks, and the hash that proves it. */
    record Stored(AccountId account, SecretHash hash) {}
}
