package io.purser.knowledge.embed;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Embedders with no service around them. */
public final class Embedders {

    private Embedders() {}

    /** The models that the service has, loaded when they are needed. */
    public static Embedder local() {
        return new LocalEmbedder(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .addSystemSources()
                .withMapping(EmbedConfig.class)
                .build()
                .getConfigMapping(EmbedConfig.class));
    }
}
