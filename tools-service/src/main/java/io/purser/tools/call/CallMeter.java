package io.purser.tools.call;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.purser.security.egress.EgressOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How long calls take, from the request to the result, and how they end: {@code purser.tool.calls}, by outcome. {@code
 * purser.tool.exchanges} is what of that each request to a webhook takes until its answer is there. Percentiles are those of the last minute.
 */
@ApplicationScoped
class CallMeter {

    private static final Duration LOOKED_BACK = Duration.ofMinutes(1);

    private final MeterRegistry registry;

    CallMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    Uni<End> measured(Uni<End> call) {
        return Uni.createFrom().deferred(() -> {
            var sample = Timer.start(registry);
            return call.invoke(end -> sample.stop(timer("purser.tool.calls", outcome(end.result()))));
        });
    }

    Uni<EgressOutcome> exchange(Uni<EgressOutcome> request) {
        return Uni.createFrom().deferred(() -> {
            var sample = Timer.start(registry);
            return request.invoke(outcome -> sample.stop(timer("purser.tool.exchanges", outcome(outcome))));
        });
    }

    private Timer timer(String name, String outcome) {
        return Timer.builder(name)
                .tag("outcome", outcome)
                .publishPercentiles(0.5, 0.99)
                .distributionStatisticExpiry(LOOKED_BACK)
                .register(registry);
    }

    private static String outcome(Object ended) {
        return ended.getClass().getSimpleName();
    }
}
