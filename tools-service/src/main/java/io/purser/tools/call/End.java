package io.purser.tools.call;

import io.purser.contract.event.ToolResult;
import io.smallrye.mutiny.Uni;

/**
 * How a call ended.
 *
 * @param result may be told at once
 * @param recorded records it, once; the result that holds. Never fails.
 */
record End(ToolResult result, Uni<ToolResult> recorded) {

    /** One that needs no record, or has one. */
    static End of(ToolResult result) {
        return new End(result, Uni.createFrom().item(result));
    }
}
