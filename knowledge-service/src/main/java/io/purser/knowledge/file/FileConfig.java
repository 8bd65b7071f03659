package io.purser.knowledge.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How uploaded files are read. */
@ConfigMapping(prefix = "reading")
interface FileConfig {

    /** How many files are read at a time. Each may take tens of megabytes while it is read. */
    @WithDefault("2")
    int together();

    /** How long it may take to read a file, or the next row of one. */
    @WithDefault("60s")
    Duration patience();

    /** Where a file stands while it is read. */
    @WithDefault("${java.io.tmpdir}")
    Path directory();
}
