package io.purser.tools.mcp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sessions with MCP servers are kept. */
@ConfigMapping(prefix = "mcp")
interface McpConfig {

    /** How many sessions are kept at most. */
    @WithDefault("1000")
    int sessions();

    /** How long a session is kept that is not used. */
    @WithDefault("10m")
    Duration keptFor();
}
