package io.purser.knowledge.embed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How the embedding model in this process is run. */
@ConfigMapping(prefix = "embedding")
interface EmbedConfig {

    /** How many texts are embedded, or searches made, at a time. Each keeps a core busy. */
    @WithDefault("2")
    int threads();

    /** When the English model is loaded, counted from the start, unless a text needs it before. */
    @WithDefault("15s")
    Duration loadAfter();

    /** Where a model is unpacked while it is loaded. */
    @WithDefault("${java.io.tmpdir}")
    Path directory();
}
