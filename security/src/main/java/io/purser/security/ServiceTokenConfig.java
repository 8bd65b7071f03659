package io.purser.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The tokens with which the gateway hands a request on. */
@ConfigMapping(prefix = "service-token")
public interface ServiceTokenConfig {

    /** Base64 of 32 random bytes, the same for all services of an installation. */
    String key();

    /** How long a token is good. */
    @WithDefault("60s")
    Duration lifetime();

    /** Whether requests under /v1 need such a token. Only the gateway, which has its own door, says no. */
    @WithDefault("true")
    boolean required();
}
