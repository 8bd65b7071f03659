package io.purser.tools.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.tools.call.Way.Ended;
import io.purser.tools.webhook.Outcomes;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Calls tools in their way, guarded. Waiting for a free place and repeating count on the call's time. */
final class GuardedCalls implements Outside {

    private static final Logger LOG = Logger.getLogger(GuardedCalls.class);

    private final Way way;
    private final Guard guard;
    private final CallConfig config;
    private final InstantSource clock;

    GuardedCalls(Way way, Guard guard, CallConfig config, InstantSource clock) {
        this.way = way;
        this.guard = guard;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<ToolResult> call(ReadyTool tool, ObjectNode arguments, ToolCallRequested request, Duration limit) {
        Instant end = clock.instant().plus(limit);
        var last = new AtomicReference<Ended>();
        return guard.around(tool, limit, () -> send(tool, arguments, request, end)
                        .invoke(last::set)
                        .map(Ended::outcome))
                .ifNoItem()
                .after(limit)
                .recoverWithItem(() -> new EgressOutcome.TimedOut(limit))
                .map(outcome -> result(outcome, last, limit))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Call %s failed", request.call()))
                .onFailure()
                .recoverWithItem(new ToolResult.Unreachable("The call could not be made"));
    }

    /** The guard may have an outcome of its own, in place of the last attempt's. */
    private static ToolResult result(EgressOutcome outcome, AtomicReference<Ended> last, Duration limit) {
        var ended = last.get();
        if (outcome instanceof EgressOutcome.TimedOut) {
            return new ToolResult.TimedOut(limit);
        }
        return ended != null && ended.outcome() == outcome ? ended.result() : Outcomes.result(outcome);
    }

    /** A request whose time has passed while it waited is not sent any more. */
    private Uni<Ended> send(ReadyTool tool, ObjectNode arguments, ToolCallRequested request, Instant end) {
        var left = left(end);
        if (left.isPositive()) {
            return way.call(tool, arguments, request, () -> limits(tool, end));
        }
        return Uni.createFrom().item(new Ended(new EgressOutcome.TimedOut(left), new ToolResult.TimedOut(left)));
    }

    /** A request needs some time in any case; the call's own end cuts it off. */
    private EgressLimits limits(ReadyTool tool, Instant end) {
        var left = left(end);
        Integer own = tool.callee().settings().answerLimit();
        return new EgressLimits(
                left.isPositive() ? left : Duration.ofMillis(1),
                own == null ? config.answerLimit().asLongValue() : own,
                config.redirects());
    }

    private Duration left(Instant end) {
        return Duration.ofMillis(Duration.between(clock.instant(), end).toMillis());
    }
}
