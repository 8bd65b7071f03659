package io.purser.security.egress;

import io.smallrye.mutiny.Uni;

/** One request and its answer, redirects not followed. */
@FunctionalInterface
interface Exchange {

    /** Connects to the destination's checked address. Cancelling closes the connection. */
    Uni<EgressOutcome> send(Destination.Open to, EgressRequest request);
}
