package io.purser.tools.gate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How long the evaluation of a tool's policies takes, and how it ends: {@code purser.gate.decisions}, by decision. */
@ApplicationScoped
class GateMeter {

    private final MeterRegistry registry;

    GateMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    Uni<Decision> measured(Uni<Decision> decision) {
        return Uni.createFrom().deferred(() -> {
            var sample = Timer.start(registry);
            return decision.invoke(made -> sample.stop(timer(made)));
        });
    }

    private Timer timer(Decision decision) {
        return Timer.builder("purser.gate.decisions")
                .tag("decision", decision.getClass().getSimpleName())
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }
}
