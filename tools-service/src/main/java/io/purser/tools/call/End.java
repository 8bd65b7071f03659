package io.purser.tools.call;

import io.purser.contract.event.ToolResult;
import io.smallrye.mutiny.Uni;

/**
 * How a call ended.
 *
 * @param recorded the result that holds, once it is recorded, which has begun already. Never fails.
 */
record End(ToolResult result, Uni<ToolResult> recorded) {

    /** One that needs no record, or has one. */
    static End of(ToolResult result) {
        return new End(result, Uni.createFrom().item(result));
    }
}
