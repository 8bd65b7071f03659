package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.ToolCallRequested;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressRequest;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The request in which a tool is called: arguments where they go, and who it is for in headers. */
public final class WebhookRequest {

    private WebhookRequest() {}

    public static EgressRequest of(Webhook webhook, ObjectNode arguments, ToolCallRequested call, EgressLimits limits) {
        var placed = new PlacedArguments(webhook, arguments);
        var headers = new HashMap<>(placed.headers());
        headers.putAll(headers(call));
        if (webhook.sendsBody()) {
            headers.put("Content-Type", "application/json");
        }
        return new EgressRequest(
                webhook.method().name(),
                placed.url(),
                headers,
                webhook.sendsBody() ? Buffer.buffer(placed.body().toString()) : null,
                limits);
    }

    /** Why the call must not be made with these arguments. */
    public static Optional<String> objection(Webhook webhook, ObjectNode arguments) {
        return new PlacedArguments(webhook, arguments).objection();
    }

    /** What each call tells about itself. */
    public static Map<String, String> headers(ToolCallRequested call) {
        var headers = new HashMap<String, String>();
        headers.put("Accept", "application/json, text/plain;q=0.9, */*;q=0.5");
        headers.put("User-Agent", "Purser");
        headers.put("X-Session-Id", HeaderText.of(call.header().session().value()));
        headers.put("X-Identity", HeaderText.of(call.identity()));
        headers.put("Idempotency-Key", HeaderText.of(call.call().value()));
        headers.put("traceparent", call.header().traceparent());
        return headers;
    }
}
