package io.purser.gateway.forward;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How requests are handed on. */
@ConfigMapping(prefix = "forwarding")
interface ForwardingConfig {

    /** How long an owner may take to begin its answer. */
    @WithDefault("28s")
    Duration patience();

    /** The same for an upload, which takes as long as the client's line. */
    @WithDefault("5m")
    Duration uploadPatience();

    /** How long a connection to an owner may take to come about. */
    @WithDefault("2s")
    Duration connectPatience();

    /** The largest body of a request. */
    @WithDefault("4M")
    MemorySize bodyLimit();

    /** The largest upload. */
    @WithDefault("50M")
    MemorySize uploadLimit();

    /** Connections to each owner. */
    @WithDefault("64")
    int connections();

    /** How many requests may wait for a connection. */
    @WithDefault("1000")
    int waitingAtMost();

    /** Answers an attach with 201 and an empty object to the two client libraries that fail on an empty 204. */
    @WithDefault("true")
    boolean attachAnswersBody();

    /** How often tokens of accounts that tools-service has not got yet are looked for. */
    @WithDefault("1s")
    Duration tokensHandedOnEvery();
}
