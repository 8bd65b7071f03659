package io.purser.tools.gate;

import io.purser.contract.event.ToolCallRequested;
import io.smallrye.mutiny.Uni;

/** What was called before in a session. */
@FunctionalInterface
public interface EarlierCalls {

    /** Without the call itself. */
    Uni<Past> before(ToolCallRequested request);
}
