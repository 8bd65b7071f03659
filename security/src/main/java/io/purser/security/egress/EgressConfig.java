package io.purser.security.egress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What may leave the installation. */
@ConfigMapping(prefix = "egress")
interface EgressConfig {

    /** Destinations that are private on purpose, each {@code host:port}, the host as in the URL or the address behind it. */
    Optional<List<String>> allow();

    /** How long to wait for a connection. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How many connections to one address may be open; further requests wait. */
    @WithDefault("1000")
    int connectionsPerAddress();

    /** How long an idle connection is kept for the next request to the same address. */
    @WithDefault("10s")
    Duration keepAlive();
}
