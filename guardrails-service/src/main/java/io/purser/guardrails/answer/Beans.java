package io.purser.guardrails.answer;

import io.purser.guardrails.policy.Usual;
import io.purser.guardrails.screening.Workers;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

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
    Detectors detectors(ScreeningConfig config) {
        return Detectors.of(config, List.of());
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
