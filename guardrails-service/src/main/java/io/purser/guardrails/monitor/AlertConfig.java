package io.purser.guardrails.monitor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How figures are watched. */
@ConfigMapping(prefix = "alerts")
interface AlertConfig {

    /** How often each is computed. */
    @WithDefault("1m")
    Duration lookedAtEvery();

    /** How long one replica does it for all before another one may. */
    @WithDefault("3m")
    Duration lease();

    /** How long an address may take to answer that it was told. */
    @WithDefault("10s")
    Duration timeLimit();
}
