package io.purser.tools.call;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.purser.contract.event.ToolResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How long calls take, from the request to the result, and how they end: {@code purser.tool.calls}, by outcome. */
@ApplicationScoped
class CallMeter {

    private final MeterRegistry registry;

    CallMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    Uni<ToolResult> measured(Uni<ToolResult> call) {
        return Uni.createFrom().deferred(() -> {
            var sample = Timer.start(registry);
            return call.invoke(result -> sample.stop(timer(outcome(result))));
        });
    }

    private Timer timer(String outcome) {
        return Timer.builder("purser.tool.calls")
                .tag("outcome", outcome)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    private static String outcome(ToolResult result) {
        return result.getClass().getSimpleName();
    }
}
