package io.purser.tools.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is called, and how. */
public sealed interface Callee permits Webhook, McpTool {

    /** True when a call may be made again if its outcome is not known. */
    boolean repeatable();

    /** True when a call changes nothing. */
    boolean isRead();

    /** Null for the service's own. */
    @Nullable
    Duration timeLimit();

    /** How many calls may run at the same time, null for the service's own limit. */
    @Nullable
    Integer atOnce();

    WebhookSettings settings();
}
