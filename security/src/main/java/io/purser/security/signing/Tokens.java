package io.purser.security.signing;

import io.purser.contract.id.AccountId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where the tokens of accounts are looked up. */
@FunctionalInterface
public interface Tokens {

    /** Empty while the token is on its way here. */
    Uni<Optional<String>> of(AccountId account);
}
