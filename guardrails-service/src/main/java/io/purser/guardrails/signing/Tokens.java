package io.purser.guardrails.signing;

import io.purser.contract.id.AccountId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where the tokens of accounts are looked up. */
@FunctionalInterface
interface Tokens {

    /** Empty while the token is on its way here. */
    Uni<Optional<String>> of(AccountId account);
}
