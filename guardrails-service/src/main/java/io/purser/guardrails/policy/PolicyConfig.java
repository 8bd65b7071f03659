package io.purser.guardrails.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changed policies come to all replicas. */
@ConfigMapping(prefix = "policies")
interface PolicyConfig {

    /** How often a replica looks for changes. */
    @WithDefault("250ms")
    Duration lookedForEvery();

    /**
     * How old a replica's knowledge may be when it decides, and so how long a change takes before it is answered. The same for
     * all replicas.
     */
    @WithDefault("1s")
    Duration inForceAfter();

    /** How long a text waits for a look at the database when what is known is older; then the newest known policy holds. */
    @WithDefault("1s")
    Duration patience();
}
