package io.purser.tools.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** How tools of one kind are called. */
@FunctionalInterface
interface Way {

    /**
     * What one attempt came to.
     *
     * @param outcome of its last request
     */
    record Ended(EgressOutcome outcome, ToolResult result) {}

    /** @param limits of a request that begins now */
    Uni<Ended> call(ReadyTool tool, ObjectNode arguments, ToolCallRequested request, Supplier<EgressLimits> limits);
}
