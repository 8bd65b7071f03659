package io.purser.tools.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.tools.webhook.McpTool;
import io.purser.tools.webhook.Webhook;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Calls each tool where tools of its kind are called. */
record CallsByKind(Outside webhooks, Outside servers) implements Outside {

    @Override
    public Uni<ToolResult> call(ReadyTool tool, ObjectNode arguments, ToolCallRequested request, Duration limit) {
        return switch (tool.callee()) {
            case Webhook _ -> webhooks.call(tool, arguments, request, limit);
            case McpTool _ -> servers.call(tool, arguments, request, limit);
        };
    }
}
