package io.purser.tools.credential;

import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.smallrye.mutiny.Uni;

/** The way out: the egress gate, for calls with a signature. */
@FunctionalInterface
public interface Sending {

    /** What went wrong outside is an outcome; fails when our own database is out of reach. */
    Uni<EgressOutcome> send(EgressRequest request);
}
