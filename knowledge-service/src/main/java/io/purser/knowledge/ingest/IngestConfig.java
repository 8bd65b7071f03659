package io.purser.knowledge.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How content is made searchable. */
@ConfigMapping(prefix = "ingest")
interface IngestConfig {

    /** A source with more chunks fails. */
    @WithDefault("200000")
    int chunksPerSource();

    /** How many small sources a replica works on at a time. */
    @WithDefault("3")
    int smallAtATime();

    /** How many sources of any size a replica works on at a time, beside the small ones. */
    @WithDefault("2")
    int anyAtATime();

    /** How many web sites a replica reads at a time, beside both. They mostly wait. */
    @WithDefault("4")
    int sitesAtATime();

    /** What counts as small, in characters. */
    @WithDefault("50000")
    long smallUpTo();

    /** How many chunks are stored together. */
    @WithDefault("16")
    int storedTogether();

    /** After how long without progress another replica takes over. */
    @WithDefault("60s")
    Duration lease();

    /** How often a source is taken up before it fails. */
    @WithDefault("3")
    int tries();

    /** Waited before a source is tried again. */
    @WithDefault("5s")
    Duration pauseBetweenTries();

    /** How often work is looked for that nobody told of, such as that of a replica that died. */
    @WithDefault("2s")
    Duration lookout();
}
