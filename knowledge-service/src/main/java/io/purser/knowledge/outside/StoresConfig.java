package io.purser.knowledge.outside;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How vector stores that owners bring along are asked. */
@ConfigMapping(prefix = "vector-stores")
public interface StoresConfig {

    /** Where Pinecone tells where an index is. */
    @WithDefault("https://api.pinecone.io")
    String pinecone();

    /** The version of Pinecone's interface that is spoken. */
    @WithDefault("2025-10")
    String pineconeVersion();

    /** How long one request to a store may take. */
    @WithDefault("4s")
    Duration time();

    /** The largest answer that is read. */
    @WithDefault("4M")
    MemorySize largestAnswer();

    /**
     * How long a search waits for stores, embedding the question included; what others have found is shown without them
     * then.
     */
    @WithDefault("6s")
    Duration patience();

    /**
     * How long a search waits for texts of stores to be screened, within the patience; those without a verdict by then are left
     * out.
     */
    @WithDefault("2s")
    Duration screening();

    /**
     * How many records more than are shown a search asks for, to take the place of those that screening withholds. Their texts are
     * screened only then, once more at most in a search; with many, a store full of what must not be shown costs guardrails time.
     */
    @WithDefault("10")
    int inReserve();

    /** How many records are looked at when some of them may not be shown, because of labels or the customer. */
    @WithDefault("100")
    int lookedAt();

    /** For how long a store is not asked again for its dimensions and its address. */
    @WithDefault("5m")
    Duration remembered();
}
