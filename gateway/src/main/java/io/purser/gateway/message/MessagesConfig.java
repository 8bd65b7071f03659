package io.purser.gateway.message;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are taken in and answered. */
@ConfigMapping(prefix = "messages")
interface MessagesConfig {

    /** How long a turn may take: its deadline. Client libraries give up after 30 s. */
    @WithDefault("25s")
    Duration patience();

    /** How long after the deadline the end of the turn is still waited for. */
    @WithDefault("3s")
    Duration grace();

    /** The largest text of a message, in bytes of UTF-8. */
    @WithDefault("32K")
    MemorySize bodyLimit();

    /** How many requests may wait for the end of their turn; over it a client is asked to come again. */
    @WithDefault("20000")
    int waitingAtMost();

    /** How long the end of a turn is kept for a request that is repeated. */
    @WithDefault("5m")
    Duration repeatsWithin();
}
