package io.purser.knowledge.installation;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings as the service would have them. */
public final class Settings {

    private Settings() {}

    /** The defaults, but for what is given. */
    public static <T> T of(Class<T> mapping, Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .addSystemSources()
                .withDefaultValues(given)
                .withMapping(mapping)
                .build()
                .getConfigMapping(mapping);
    }
}
