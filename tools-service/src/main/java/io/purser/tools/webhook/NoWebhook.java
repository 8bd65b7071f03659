package io.purser.tools.webhook;

/** The meta says nothing about a webhook as yet, so there is nothing to call. */
public record NoWebhook() implements WebhookReading {}
