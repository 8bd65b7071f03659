package io.purser.gateway.account;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where stored secrets are found. */
@FunctionalInterface
interface Lookup {

    Uni<Optional<Stored>> find(String user);

    /** Who the user is, and the hash that proves it. */
    record Stored(Login login, SecretHash hash) {}
}
