package io.purser.tools.call;

import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.tools.gate.Call;
import io.purser.tools.gate.Decision;
import io.purser.tools.gate.Gate;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** From a request to its result: look the tool up, check the arguments, ask the gate, call at most once. */
final class Calls {

    private final Lines lines = new Lines();
    private final Running running = new Running();
    private final Definitions definitions;
    private final ReadyTools ready;
    private final Gate gate;
    private final Executions executions;
    private final AtMostOnce atMostOnce;
    private final Outside outside;
    private final CallConfig config;

    Calls(
            Definitions definitions,
            ReadyTools ready,
            Gate gate,
            Executions executions,
            AtMostOnce atMostOnce,
            Outside outside,
            CallConfig config) {
        this.definitions = definitions;
        this.ready = ready;
        this.gate = gate;
        this.executions = executions;
        this.atMostOnce = atMostOnce;
        this.outside = outside;
        this.config = config;
    }

    /**
     * How the call ended; its place in the line of its tool is taken at once. Fails only when catalog or database are out of
     * reach.
     */
    Uni<End> end(ToolCallRequested request) {
        var place = lines.enter(request);
        return running.join(CallKey.of(request), () -> definitions
                        .find(request.header().account(), request.tool())
                        .map(found -> Plan.of(found, request, ready::of))
                        .chain(plan -> carryOut(plan, request, place)))
                .onTermination()
                .invoke(place::leave);
    }

    /** What was recorded holds, even when the tool would not be called any more. */
    private Uni<End> carryOut(Plan plan, ToolCallRequested request, Lines.Place place) {
        return switch (plan) {
            case Plan.Make make ->
                turn(make, place).chain(() -> decided(make, request)).chain(atMostOnce::run);
            case Plan.Tell(var result) ->
                executions.find(CallKey.of(request)).map(recorded -> End.of(recorded.orElse(result)));
        };
    }

    private static Uni<Void> turn(Plan.Make make, Lines.Place place) {
        return make.tool().callee().settings().sequential()
                ? place.turn()
                : Uni.createFrom().voidItem();
    }

    /** A no is recorded like any other result, so that the same request again gets the same. */
    private Uni<PlannedCall> decided(Plan.Make make, ToolCallRequested request) {
        var tool = make.tool();
        var call = new Call(tool.definition(), tool.callee().isRead(), request, make.arguments());
        return gate.decide(call).map(decision -> switch (decision) {
            case Decision.Allowed() -> planned(make, request);
            case Decision.Forbidden(var policy, var why) -> refused(request, new ToolResult.Forbidden(policy, why));
            case Decision.Undecided(var policy, var why) ->
                refused(request, new ToolResult.Forbidden(policy, "The rule could not be evaluated: " + why));
        });
    }

    /** Not repeatable: one that was begun while it was allowed, and then interrupted, may have had its effect. */
    private PlannedCall refused(ToolCallRequested request, ToolResult no) {
        return new PlannedCall(
                request,
                false,
                null,
                config.timeLimit(),
                request.header().deadline().minus(config.margin()),
                limit -> Uni.createFrom().item(no));
    }

    private PlannedCall planned(Plan.Make make, ToolCallRequested request) {
        var callee = make.tool().callee();
        Duration timeLimit = Optional.ofNullable(callee.timeLimit()).orElse(config.timeLimit());
        return new PlannedCall(
                request,
                callee.repeatable(),
                callee.repeatable() || callee.settings().allowRepeats() ? null : ArgumentsHash.of(make.arguments()),
                timeLimit,
                request.header().deadline().minus(config.margin()),
                limit -> outside.call(make.tool(), make.arguments(), request, limit));
    }
}
