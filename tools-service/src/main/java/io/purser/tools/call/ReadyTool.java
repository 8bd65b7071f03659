package io.purser.tools.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.catalog.ToolDefined;
import io.purser.tools.schema.ArgumentCheck;
import io.purser.tools.webhook.NoWebhook;
import io.purser.tools.webhook.Webhook;
import io.purser.tools.webhook.WebhookFault;

/** A tool as it is called: its meta read, its schema compiled. */
record ReadyTool(ToolDefined definition, Webhook webhook, ArgumentCheck check) {

    /** @throws IllegalStateException when the catalog holds a definition that was never checked */
    static ReadyTool of(ToolDefined definition) {
        return switch (Webhook.read(definition.meta())) {
            case Webhook webhook -> new ReadyTool(definition, webhook, new ArgumentCheck(schema(definition)));
            case NoWebhook() -> throw new IllegalStateException("There is nothing to call");
            case WebhookFault(var code, var why) -> throw new IllegalStateException(why);
        };
    }

    private static ObjectNode schema(ToolDefined definition) {
        return (ObjectNode) definition.schema();
    }
}
