package io.purser.knowledge.embed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** How the embedding model in this process is run. */
@ConfigMapping(prefix = "embedding")
interface EmbedConfig {

    /** How many texts are embedded, or searches made, at a time. Each keeps a core busy. */
    @WithDefault("2")
    int threads();

    /** Where the model is unpacked at start. */
    @WithDefault("${java.io.tmpdir}")
    Path directory();
}
