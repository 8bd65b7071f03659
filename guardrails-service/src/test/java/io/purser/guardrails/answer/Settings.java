package io.purser.guardrails.answer;

import io.purser.guardrails.encoder.AwaitedEncoder;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.policy.Written;
import io.purser.guardrails.screening.Crews;
import io.purser.guardrails.screening.Workers;
import io.purser.security.SealedPlaceholders;
import io.purser.security.SealedSecrets;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The configuration with its defaults, and what a test sets. */
record Settings(ScreeningConfig screening, Replacements texts) {

    private static final Encoder ENCODER =
            AwaitedEncoder.loaded(Path.of(System.getProperty("java.io.tmpdir")), Duration.ofMinutes(1));

    static final SealedPlaceholders SEALING =
            new SealedPlaceholders(new SealedSecrets("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", List.of()));

    static Settings with(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withDefaultValues(settings)
                .withConverter(Duration.class, 300, new DurationConverter())
                .withMapping(ScreeningConfig.class)
                .withMapping(Replacements.class)
                .build();
        return new Settings(
                config.getConfigMapping(ScreeningConfig.class), config.getConfigMapping(Replacements.class));
    }

    /** Screening by these policies, the account's default first. */
    Screening screening(Workers workers, Clock clock, String... policies) {
        return screening(detectors(), workers, clock, policies);
    }

    /** Those that ship with the service, and these. */
    Detectors detectors(Registered... further) {
        return new Detectors(Stream.concat(new Shipped(screening, ENCODER).detectors().stream(), Stream.of(further))
                .toList());
    }

    Screening screening(Detectors detectors, Workers workers, Clock clock, String... policies) {
        return new Screening(
                gates(detectors, workers, policies), Words.usual(texts), new MessageRedaction(SEALING), clock);
    }

    ChunkScreening chunkScreening(Detectors detectors, Workers workers, String... policies) {
        return new ChunkScreening(gates(detectors, workers, policies), Clock.systemUTC());
    }

    private Gates gates(Detectors detectors, Workers workers, String... policies) {
        var builder = new GateBuilder(detectors, screening.size(), texts, Crews.of(workers));
        var inForce = Written.inForce(detectors.usual(), policies);
        return (account, assistant, surface) -> Uni.createFrom().item(() -> builder.gate(surface, inForce));
    }
}
