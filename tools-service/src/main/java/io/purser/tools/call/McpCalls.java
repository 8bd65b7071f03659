package io.purser.tools.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.tools.call.Way.Ended;
import io.purser.tools.mcp.McpServers;
import io.purser.tools.webhook.McpTool;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;

/** Calls tools of MCP servers. They are not signed: the signature is one of webhooks. */
final class McpCalls implements Outside {

    private final Outside guarded;

    McpCalls(McpServers servers, Guard guard, CallConfig config, InstantSource clock) {
        guarded = new GuardedCalls(
                (tool, arguments, request, limits) -> servers.call(
                                tool.definition(), (McpTool) tool.callee(), arguments, request, limits)
                        .map(called -> new Ended(called.outcome(), called.result())),
                guard,
                config,
                clock);
    }

    @Override
    public Uni<ToolResult> call(ReadyTool tool, ObjectNode arguments, ToolCallRequested request, Duration limit) {
        return guarded.call(tool, arguments, request, limit);
    }
}
