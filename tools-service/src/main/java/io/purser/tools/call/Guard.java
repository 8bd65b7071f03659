package io.purser.tools.call;

import io.purser.security.egress.EgressOutcome;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** What protects a tool from too many calls, and callers from a sick tool. */
@FunctionalInterface
interface Guard {

    /** Never fails: what went wrong is an outcome. */
    Uni<EgressOutcome> around(ReadyTool tool, Supplier<Uni<EgressOutcome>> request);
}
