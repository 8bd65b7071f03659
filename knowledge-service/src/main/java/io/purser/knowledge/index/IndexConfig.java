package io.purser.knowledge.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The index that each replica keeps. */
@ConfigMapping(prefix = "index")
interface IndexConfig {

    /** Where a folder for the index is made. It is a cache: made anew at each start and removed at the end. */
    @WithDefault("${java.io.tmpdir}")
    Path directory();

    /** With more chunks than this to choose from, near vectors are found through a graph, which may miss some. */
    @WithDefault("20000")
    int exactUpTo();

    /** How many chunks are read from the database at a time. */
    @WithDefault("200")
    int readTogether();

    /** Waited before chunks that could not be read are read again. */
    @WithDefault("1s")
    Duration pauseAfterFailure();
}
