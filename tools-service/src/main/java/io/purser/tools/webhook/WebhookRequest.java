package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.ToolCallRequested;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressRequest;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;

/** The request in which a tool is called: arguments as query parameters or as a JSON body, and who it is for in headers. */
public final class WebhookRequest {

    private WebhookRequest() {}

    public static EgressRequest of(Webhook webhook, ObjectNode arguments, ToolCallRequested call, EgressLimits limits) {
        var headers = headers(call);
        return switch (webhook.method()) {
            case GET -> EgressRequest.get(QueryParameters.merge(webhook.url(), arguments), headers, limits);
            case POST -> {
                headers.put("Content-Type", "application/json");
                yield EgressRequest.post(webhook.url(), headers, Buffer.buffer(arguments.toString()), limits);
            }
        };
    }

    private static Map<String, String> headers(ToolCallRequested call) {
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
