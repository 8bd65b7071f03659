package io.purser.tools.call;

import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** From a request to its result: look the tool up, check the arguments, call at most once. */
final class Calls {

    private final Running running = new Running();
    private final Definitions definitions;
    private final ReadyTools ready;
    private final Executions executions;
    private final AtMostOnce atMostOnce;
    private final Outside outside;
    private final CallConfig config;

    Calls(
            Definitions definitions,
            ReadyTools ready,
            Executions executions,
            AtMostOnce atMostOnce,
            Outside outside,
            CallConfig config) {
        this.definitions = definitions;
        this.ready = ready;
        this.executions = executions;
        this.atMostOnce = atMostOnce;
        this.outside = outside;
        this.config = config;
    }

    /** The one result of the call. Fails only when catalog or database are out of reach. */
    Uni<ToolResult> result(ToolCallRequested request) {
        return running.join(CallKey.of(request), () -> definitions
                .find(request.header().account(), request.tool())
                .map(found -> Plan.of(found, request.arguments(), ready::of))
                .chain(plan -> carryOut(plan, request)));
    }

    /** What was recorded holds, even when the tool would not be called any more. */
    private Uni<ToolResult> carryOut(Plan plan, ToolCallRequested request) {
        return switch (plan) {
            case Plan.Make make -> atMostOnce.run(planned(make, request));
            case Plan.Tell(var result) -> executions.find(CallKey.of(request)).map(recorded -> recorded.orElse(result));
        };
    }

    private PlannedCall planned(Plan.Make make, ToolCallRequested request) {
        var webhook = make.tool().webhook();
        Duration timeLimit = Optional.ofNullable(webhook.timeLimit()).orElse(config.timeLimit());
        return new PlannedCall(
                request,
                webhook.repeatable(),
                timeLimit,
                request.header().deadline().minus(config.margin()),
                limit -> outside.call(make.tool(), make.arguments(), request, limit));
    }
}
