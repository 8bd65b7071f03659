package io.purser.tools.call;

import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.smallrye.mutiny.Uni;

/** How calls ended. */
final class Ends {

    private Ends() {}

    /** The result that holds, once it is recorded. */
    static Uni<ToolResult> recorded(Calls calls, ToolCallRequested request) {
        return calls.end(request).chain(End::recorded);
    }
}
