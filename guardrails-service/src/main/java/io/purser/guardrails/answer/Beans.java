package io.purser.guardrails.answer;

import io.purser.guardrails.outside.Outside;
import io.purser.guardrails.outside.OutsideDetectors;
import io.purser.guardrails.policy.Usual;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.screening.Workers;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What screening is built of, as the configuration wants it. */
class Beans {

    @Produces
    @Singleton
    Workers workers(ScreeningConfig config) {
        return new Workers(config.workers(), config.waitingAtMost());
    }

    void close(@Disposes Workers workers) {
        workers.close();
    }

    @Produces
    @Singleton
    Detectors detectors(ScreeningConfig config, OutsideDetectors outside) {
        return Detectors.of(
                config, outside.all().stream().map(Beans::registered).toList());
    }

    private static Registered registered(Outside outside) {
        var registered = Registered.of(outside.check()).slowly();
        for (Surface surface : outside.surfaces()) {
            registered = registered.on(surface, outside.mode(), outside.threshold());
        }
        return registered;
    }

    @Produces
    @Singleton
    Usual usual(Detectors detectors) {
        return detectors.usual();
    }

    @Produces
    @Singleton
    GateBuilder builder(Detectors detectors, ScreeningConfig config, Replacements texts, Workers workers) {
        return new GateBuilder(detectors, config.size(), texts, workers);
    }
}
