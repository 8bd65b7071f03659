package io.purser.tools.call;

import io.purser.contract.event.ToolResult;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** One try to call a tool. */
@FunctionalInterface
interface Attempt {

    /** Ends within the limit. Never fails: what went wrong is a result. */
    Uni<ToolResult> make(Duration limit);
}
