package io.purser.tools.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.tools.credential.Entries;
import io.purser.tools.signing.SignedSending;
import io.purser.tools.webhook.Outcomes;
import io.purser.tools.webhook.WebhookRequest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Calls webhooks through the egress gate, with what lets the call in, and signed. Waiting for a free place and repeating count on
 * the call's time.
 */
final class WebhookCalls implements Outside {

    private static final Logger LOG = Logger.getLogger(WebhookCalls.class);

    private final Entries entries;
    private final SignedSending sending;
    private final Guard guard;
    private final CallConfig config;
    private final InstantSource clock;

    WebhookCalls(Entries entries, SignedSending sending, Guard guard, CallConfig config, InstantSource clock) {
        this.entries = entries;
        this.sending = sending;
        this.guard = guard;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<ToolResult> call(ReadyTool tool, ObjectNode arguments, ToolCallRequested request, Duration limit) {
        Instant end = clock.instant().plus(limit);
        return guard.around(tool, limit, () -> send(tool, arguments, request, end))
                .ifNoItem()
                .after(limit)
                .recoverWithItem(() -> new EgressOutcome.TimedOut(limit))
                .map(outcome -> outcome instanceof EgressOutcome.TimedOut
                        ? new ToolResult.TimedOut(limit)
                        : Outcomes.result(outcome))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Call %s failed", request.call()))
                .onFailure()
                .recoverWithItem(new ToolResult.Unreachable("The call could not be made"));
    }

    /** A request whose time has passed while it waited is not sent any more. */
    private Uni<EgressOutcome> send(ReadyTool tool, ObjectNode arguments, ToolCallRequested request, Instant end) {
        var left = Duration.ofMillis(Duration.between(clock.instant(), end).toMillis());
        return left.isPositive()
                ? entries.send(
                        tool.definition(),
                        WebhookRequest.of(tool.webhook(), arguments, request, limits(tool, left)),
                        ready -> sending.send(ready, request.header().account()))
                : Uni.createFrom().item(new EgressOutcome.TimedOut(left));
    }

    private EgressLimits limits(ReadyTool tool, Duration left) {
        Integer own = tool.webhook().settings().answerLimit();
        return new EgressLimits(left, own == null ? config.answerLimit().asLongValue() : own, config.redirects());
    }
}
