package io.purser.tools.gate;

import io.purser.contract.event.ToolCallRequested;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Decides whether a call may be made: by the policies of its tool, else by the setting for what changes something. */
@ApplicationScoped
public class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);

    private final KeptRules rules;
    private final EarlierCalls earlier;
    private final Workers workers;
    private final GateMeter meter;
    private final GateConfig config;
    private final Clock clock = Clock.systemUTC();

    Gate(KeptRules rules, EarlierCalls earlier, Workers workers, GateMeter meter, GateConfig config) {
        this.rules = rules;
        this.earlier = earlier;
        this.workers = workers;
        this.meter = meter;
        this.config = config;
    }

    /** Fails only when the database is out of reach. What could not be decided is not allowed. */
    public Uni<Decision> decide(Call call) {
        return rules.of(call.tool()).chain(found -> found.isEmpty() ? usual(call) : judged(call, found));
    }

    private Uni<Decision> usual(Call call) {
        return Uni.createFrom().item(call.read() ? new Decision.Allowed() : Usual.of(config.writes(), call.request()));
    }

    private Uni<Decision> judged(Call call, List<Rule> found) {
        return earlier.before(call.request())
                .chain(past -> judged(call, found, past))
                .invoke(decision -> told(call.request(), decision));
    }

    private Uni<Decision> judged(Call call, List<Rule> found, Past past) {
        Instant now = clock.instant();
        return meter.measured(workers.run(() -> Rules.decide(found, call.facts(past, now)), config.timeLimit())
                .onFailure()
                .recoverWithItem(failure -> new Decision.Undecided(
                        "gate",
                        "it took too long, or failed: " + failure.getClass().getSimpleName())));
    }

    private static void told(ToolCallRequested request, Decision decision) {
        switch (decision) {
            case Decision.Allowed() -> {}
            case Decision.Forbidden(var policy, var _) ->
                LOG.infof("A policy forbids a call: policy=%s call=%s", policy, request.call());
            case Decision.Undecided(var policy, var _) ->
                LOG.warnf("A policy could not be evaluated: policy=%s call=%s", policy, request.call());
        }
    }
}
