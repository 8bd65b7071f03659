package io.purser.knowledge.embed;

import io.purser.knowledge.installation.Settings;
import java.util.Map;

/** The model that the service has, for the tests of other packages. */
public final class TestEmbedder {

    private TestEmbedder() {}

    public static Embedder real() {
        return new LocalEmbedder(Settings.of(EmbedConfig.class, Map.of()));
    }
}
