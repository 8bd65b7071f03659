package io.purser.tools.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Where tools are called. */
@FunctionalInterface
interface Outside {

    /** Ends within the limit. Never fails: what went wrong is a result. */
    Uni<ToolResult> call(ReadyTool tool, ObjectNode arguments, ToolCallRequested request, Duration limit);
}
