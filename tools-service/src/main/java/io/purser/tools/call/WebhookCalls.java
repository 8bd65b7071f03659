package io.purser.tools.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.security.signing.SignedSending;
import io.purser.tools.call.Way.Ended;
import io.purser.tools.credential.Entries;
import io.purser.tools.webhook.Outcomes;
import io.purser.tools.webhook.Webhook;
import io.purser.tools.webhook.WebhookRequest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;

/** Calls webhooks through the egress gate, with what lets the call in, and signed. */
final class WebhookCalls implements Outside {

    private final Outside guarded;

    WebhookCalls(
            Entries entries,
            SignedSending sending,
            Guard guard,
            CallMeter meter,
            CallConfig config,
            InstantSource clock) {
        guarded = new GuardedCalls(
                (tool, arguments, request, limits) -> entries.send(
                                tool.definition(),
                                WebhookRequest.of((Webhook) tool.callee(), arguments, request, limits.get()),
                                ready -> meter.exchange(
                                        sending.send(ready, request.header().account())))
                        .map(outcome -> new Ended(outcome, Outcomes.result(outcome))),
                guard,
                config,
                clock);
    }

    @Override
    public Uni<ToolResult> call(ReadyTool tool, ObjectNode arguments, ToolCallRequested request, Duration limit) {
        return guarded.call(tool, arguments, request, limit);
    }
}
