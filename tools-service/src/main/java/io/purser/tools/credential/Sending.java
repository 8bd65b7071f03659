package io.purser.tools.credential;

import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.smallrye.mutiny.Uni;

/** The way out: the egress gate. */
@FunctionalInterface
interface Sending {

    /** Never fails: what went wrong is an outcome. */
    Uni<EgressOutcome> send(EgressRequest request);
}
