package io.purser.gateway.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits of accounts that have none of their own. */
@ConfigMapping(prefix = "limits")
interface LimitsConfig {

    /** {@code standard}, or {@code preview} for those of the retired preview. */
    @WithDefault("standard")
    String profile();
}
