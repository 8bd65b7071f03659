package io.purser.tools.call;

import io.purser.contract.event.ToolCallRequested;
import org.jspecify.annotations.Nullable;

/** How arguments are kept with the record of a call. */
@FunctionalInterface
interface Sealing {

    /** Null when they are too large to be kept. */
    @Nullable
    String seal(ToolCallRequested request);
}
