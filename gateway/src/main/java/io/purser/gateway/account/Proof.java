package io.purser.gateway.account;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Finds out whether credentials are right, which costs processor time. An unknown user costs the same as a wrong secret, so that
 * nobody can tell them apart by the clock.
 */
@Singleton
class Proof {

    private final Lookup lookup;
    private final Hashing hashing;
    private final SecretHash nobody;

    Proof(Lookup lookup, Hashing hashing) {
        this.lookup = lookup;
        this.hashing = hashing;
        this.nobody = hashing.ofNothing();
    }

    /** Who has these credentials; empty when they are wrong. */
    Uni<Optional<Login>> of(Credentials credentials) {
        return lookup.find(credentials.user()).chain(stored -> hashing.run(() -> proven(stored, credentials.secret())));
    }

    private Optional<Login> proven(Optional<Lookup.Stored> stored, String secret) {
        boolean right = stored.map(Lookup.Stored::hash).orElse(nobody).matches(secret);
        return stored.filter(found -> right).map(Lookup.Stored::login);
    }
}
