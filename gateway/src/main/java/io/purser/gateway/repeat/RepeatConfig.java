package io.purser.gateway.repeat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Requests with an Idempotency-Key. */
@ConfigMapping(prefix = "repeats")
interface RepeatConfig {

    /** How long an answer is kept for a repeat. */
    @WithDefault("24h")
    Duration keptFor();

    /** How often answers that are too old are removed. */
    @WithDefault("10m")
    Duration cleanedEvery();
}
