package io.purser.guardrails.answer;

import io.purser.guardrails.encoder.AwaitedEncoder;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.encoder.SharedEncoder;
import io.purser.guardrails.outside.Outside;
import io.purser.guardrails.outside.OutsideDetectors;
import io.purser.guardrails.policy.Usual;
import io.purser.guardrails.screening.Crews;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.screening.Workers;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** What screening is built of, as the configuration wants it. */
class Beans {

    @Produces
    @Singleton
    Crews crews(ScreeningConfig config) {
        return new Crews(
                new Workers(config.workers(), config.waitingAtMost()),
                new Workers(config.chunkWorkers(), config.waitingAtMost()));
    }

    void close(@Disposes Crews crews) {
        crews.close();
    }

    @Produces
    @Singleton
    Encoder encoder(ScreeningConfig config) {
        var encoder = AwaitedEncoder.loaded(
                config.encoder().directory(), config.encoder().patience());
        encoder.loadAfter(config.encoder().loadAfter());
        return new SharedEncoder(encoder, config.encoder().kept());
    }

    @Produces
    @Singleton
    Detectors detectors(ScreeningConfig config, Encoder encoder, OutsideDetectors outside) {
        return new Detectors(Stream.concat(
                        new Shipped(config, encoder).detectors().stream(),
                        outside.all().stream().map(Beans::registered))
                .toList());
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
    GateBuilder builder(Detectors detectors, ScreeningConfig config, Replacements texts, Crews crews) {
        return new GateBuilder(detectors, config.size(), texts, crews);
    }
}
