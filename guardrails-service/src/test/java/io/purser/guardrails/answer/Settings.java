package io.purser.guardrails.answer;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The configuration with its defaults, and what a test sets. */
record Settings(ScreeningConfig screening, Replacements texts) {

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
}
