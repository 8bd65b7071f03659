package io.purser.knowledge.outside;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How many passages of vector stores were not shown: {@code purser.passages.left.out}, by whether anybody had screened them. */
@ApplicationScoped
class LeftOutMeter {

    private final MeterRegistry registry;

    LeftOutMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(List<LeftOut> passages) {
        passages.forEach(passage -> registry.counter(
                        "purser.passages.left.out", "screened", String.valueOf(!passage.isUnscreened()))
                .increment());
    }
}
