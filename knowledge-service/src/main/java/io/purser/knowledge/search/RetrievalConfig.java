package io.purser.knowledge.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an answer may take. */
@ConfigMapping(prefix = "retrieval")
interface RetrievalConfig {

    /** How long a question waits for a source that has never been searchable and soon will be. */
    @WithDefault("10s")
    Duration patienceForNew();

    /** How long a question waits for newer content of a source that is searchable. */
    @WithDefault("1s")
    Duration patienceForUpdate();

    /** What a retrieval leaves of the turn's time for what comes after it. */
    @WithDefault("5s")
    Duration reserve();

    /** How long a search through REST may take. */
    @WithDefault("15s")
    Duration patienceOfRest();
}
