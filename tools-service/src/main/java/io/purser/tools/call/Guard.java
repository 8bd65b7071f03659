package io.purser.tools.call;

import io.purser.security.egress.EgressOutcome;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** What protects a tool from too many calls, and callers from a sick tool. */
@FunctionalInterface
interface Guard {

    /** Never fails: what went wrong is an outcome. A request is not sent again when that could not end within the limit. */
    Uni<EgressOutcome> around(ReadyTool tool, Duration limit, Supplier<Uni<EgressOutcome>> request);
}
