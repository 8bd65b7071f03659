package io.purser.knowledge.source;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be defined. */
@ConfigMapping(prefix = "source")
interface SourceConfig {

    /** The largest content of one source, in UTF-8. */
    @WithDefault("5M")
    MemorySize largestContent();

    /** The largest file of one source. */
    @WithDefault("10M")
    MemorySize largestFile();
}
