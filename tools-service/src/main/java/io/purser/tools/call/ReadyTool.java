package io.purser.tools.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.catalog.ToolDefined;
import io.purser.tools.schema.ArgumentCheck;
import io.purser.tools.webhook.Callee;
import io.purser.tools.webhook.McpTool;
import io.purser.tools.webhook.NoWebhook;
import io.purser.tools.webhook.Webhook;
import io.purser.tools.webhook.WebhookFault;
import io.purser.tools.webhook.WebhookReading;

/** A tool as it is called: its meta read, its schema compiled. */
record ReadyTool(ToolDefined definition, Callee callee, ArgumentCheck check) {

    /** @throws IllegalStateException when the catalog holds a definition that was never checked */
    static ReadyTool of(ToolDefined definition) {
        return switch (WebhookReading.of(definition.type(), definition.meta())) {
            case Webhook webhook -> new ReadyTool(definition, webhook, new ArgumentCheck(schema(definition)));
            case McpTool tool -> new ReadyTool(definition, tool, new ArgumentCheck(schema(definition)));
            case NoWebhook() -> throw new IllegalStateException("There is nothing to call");
            case WebhookFault(var code, var why) -> throw new IllegalStateException(why);
        };
    }

    private static ObjectNode schema(ToolDefined definition) {
        return (ObjectNode) definition.schema();
    }
}
