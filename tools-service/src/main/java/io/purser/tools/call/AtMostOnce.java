package io.purser.tools.call;

import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResult.OutcomeUnknown;
import io.purser.contract.event.ToolResult.TimedOut;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Makes a call whose record allows it. A call that was begun elsewhere is waited for; when it has no end though its time has
 * passed, its process is gone: then it is made again if that does no harm, else its outcome is unknown.
 */
final class AtMostOnce {

    private static final Logger LOG = Logger.getLogger(AtMostOnce.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final Duration LAST_RETRY = Duration.ofSeconds(1);
    private static final int RETRIES = 8;

    private final Executions executions;
    private final Duration grace;
    private final InstantSource clock;

    AtMostOnce(Executions executions, Duration grace, InstantSource clock) {
        this.executions = executions;
        this.grace = grace;
        this.clock = clock;
    }

    /** How the call ended, whoever made it. What policies may look back on is recorded by then. */
    Uni<End> run(PlannedCall call) {
        Instant now = clock.instant();
        var left = call.left(now);
        return left.isPositive()
                ? executions
                        .begin(call.request(), call.argumentsHash(), now.plus(left))
                        .chain(standing -> follow(call, standing))
                : executions.find(call.key()).map(recorded -> End.of(recorded.orElse(new TimedOut(Duration.ZERO))));
    }

    private Uni<End> follow(PlannedCall call, Standing standing) {
        return switch (standing) {
            case Standing.Ours ours -> make(call, ours);
            case Standing.Ended(var result) -> Uni.createFrom().item(End.of(result));
            case Standing.UnderWay before -> waitFor(call, before, SHORTEST_PAUSE);
        };
    }

    private Uni<End> make(PlannedCall call, Standing.Ours ours) {
        var left = call.left(clock.instant());
        return (left.isPositive()
                        ? call.attempt().make(left)
                        : Uni.createFrom().<ToolResult>item(new TimedOut(Duration.ZERO)))
                .map(result ->
                        new End(result, record(call.key(), result).memoize().indefinitely()))
                .chain(end -> ours.lookedBackOn()
                        ? end.recorded().map(End::of)
                        : Uni.createFrom().item(end));
    }

    private Uni<End> waitFor(PlannedCall call, Standing.UnderWay before, Duration pause) {
        var rest = Duration.between(clock.instant(), before.until().plus(grace));
        return rest.isPositive() ? pause(rest, pause).chain(() -> look(call, before, pause)) : settle(call, before);
    }

    private Uni<End> look(PlannedCall call, Standing.UnderWay before, Duration pause) {
        return executions.find(before.call()).chain(recorded -> recorded.map(
                        result -> Uni.createFrom().item(End.of(result)))
                .orElseGet(() -> waitFor(call, before, pause.multipliedBy(2))));
    }

    private Uni<End> settle(PlannedCall call, Standing.UnderWay before) {
        LOG.debugf("Call %s was begun and not ended", call.request().call());
        if (!call.repeatable()) {
            return record(
                            before.call(),
                            new OutcomeUnknown(
                                    "The call was begun and then interrupted; whether it had its effect is not known"))
                    .map(End::of);
        }
        Instant now = clock.instant();
        return executions
                .takeOver(before.call(), before.attempt(), now.plus(call.left(now)))
                .chain(ours -> ours ? make(call, new Standing.Ours(true)) : run(call));
    }

    /** The result in hand goes on even when it cannot be recorded: the answer on the log stands for it. */
    private Uni<ToolResult> record(CallKey call, ToolResult result) {
        return executions
                .end(call, result)
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .atMost(RETRIES)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The end of call %s is not recorded: %s",
                        call.call(), failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(result);
    }

    private static Uni<Void> pause(Duration rest, Duration wanted) {
        var longest = wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(rest.compareTo(longest) < 0 ? rest.plusMillis(1) : longest);
    }
}
