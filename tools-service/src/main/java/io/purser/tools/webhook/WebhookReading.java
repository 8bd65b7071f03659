package io.purser.tools.webhook;

/** What came of reading a tool's meta. */
public sealed interface WebhookReading permits Webhook, NoWebhook, WebhookFault {}
