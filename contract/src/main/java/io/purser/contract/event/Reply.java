package io.purser.contract.event;

import io.purser.contract.id.MessageId;

/** The reply as it stands in the history. {@code flagged} when a guardrail fired on the way, also if a replacement was sent. */
public record Reply(MessageId message, String body, boolean flagged) {}
