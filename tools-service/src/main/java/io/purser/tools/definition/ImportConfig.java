package io.purser.tools.definition;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far an import may go. */
@ConfigMapping(prefix = "imports")
interface ImportConfig {

    /** How long the other side may take to hand out its document, or to tell its tools. */
    @WithDefault("10s")
    Duration timeLimit();

    /** How large a document may be. */
    @WithDefault("2M")
    MemorySize documentLimit();

    /** How many tools one import makes. */
    @WithDefault("300")
    int toolsAtOnce();
}
