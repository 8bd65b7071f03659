package io.purser.conversation.model;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/**
 * Lets a model be asked by many sessions at once. The library builds its client in code, where Quarkus leaves its own setting for
 * the size of the pool aside and allows 50 connections.
 */
public final class ModelConnections implements RestClientListener {

    private static final String SETTING = "quarkus.rest-client.connection-pool-size";
    private static final String PROPERTY = "io.quarkus.rest.client.connection-pool-size";

    @Override
    public void onNewClient(Class<?> service, RestClientBuilder builder) {
        ConfigProvider.getConfig()
                .getOptionalValue(SETTING, Integer.class)
                .ifPresent(size -> builder.property(PROPERTY, size));
    }
}
