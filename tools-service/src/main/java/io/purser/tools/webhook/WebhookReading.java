package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of reading a tool's meta. */
public sealed interface WebhookReading permits Webhook, McpTool, NoWebhook, WebhookFault {

    /** What the meta of a tool of this type says. */
    static WebhookReading of(String type, JsonNode meta) {
        return type.equals("MCP") ? McpTool.read(meta) : Webhook.read(meta);
    }
}
