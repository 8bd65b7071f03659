package io.purser.gateway.account;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Finds out whether credentials are right, which costs processor time. An unknown user costs the same as a wrong secret, so that
 * nobody can tell them apart by the clock.
 */
final class Proof {

    private final Lookup lookup;
    private final Executor hashing;
    private final SecretHash nobody;

    /** @param hashing where hashes are computed; it refuses work when too much waits */
    Proof(Lookup lookup, Executor hashing, int rounds) {
        this.lookup = lookup;
        this.hashing = hashing;
        this.nobody = SecretHash.ofNothing(rounds);
    }

    /** For whom the credentials speak; empty when they are wrong. */
    Uni<Optional<AccountId>> of(Credentials credentials) {
        return lookup.find(credentials.user())
                .chain(stored -> check(stored, credentials.secret()))
                .onFailure(RejectedExecutionException.class)
                .transform(busy -> ApiException.of(429, 20429, "Too many logins at once, try again in a moment"));
    }

    private Uni<Optional<AccountId>> check(Optional<Lookup.Stored> stored, String secret) {
        return Uni.createFrom()
                .completionStage(() -> CompletableFuture.supplyAsync(() -> proven(stored, secret), hashing));
    }

    private Optional<AccountId> proven(Optional<Lookup.Stored> stored, String secret) {
        boolean right = stored.map(Lookup.Stored::hash).orElse(nobody).matches(secret);
        return stored.filter(found -> right).map(Lookup.Stored::account);
    }
}
