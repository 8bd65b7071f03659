package io.purser.tools.gate;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How calls are decided on. */
@ConfigMapping(prefix = "gate")
public interface GateConfig {

    /** What holds for a call that may change something, when its tool has no policy that decides. */
    @WithDefault("allow")
    Writes writes();

    /** How long the policies of one call may take to evaluate, waiting for a free thread included. */
    @WithDefault("1s")
    Duration timeLimit();

    /** How many calls may wait for a free thread; a further one is refused. */
    @WithDefault("1000")
    int waiting();

    /** How many earlier calls of the session policies see. */
    @WithDefault("50")
    int earlierCalls();

    /** How much text of their arguments and answers policies see, the newest first. */
    @WithDefault("256K")
    MemorySize earlierSize();

    /** Of how many tools policies are kept ready in memory. */
    @WithDefault("10000")
    int kept();

    /** How long those of a tool are kept that is not called. */
    @WithDefault("1h")
    Duration keptFor();
}
