package io.purser.gateway.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells somebody who only knows the address what lives here. */
@Singleton
public class Landing implements Handler<RoutingContext> {

    private final Welcome welcome;

    Landing(@ConfigProperty(name = "quarkus.application.version") String version) {
        welcome = new Welcome(
                "Purser",
                version,
                "Customer-facing AI assistants, self-hosted",
                "/v1 (HTTP Basic: account SID and auth token)",
                "/q/health/ready");
    }

    private record Welcome(String name, String version, String about, String api, String health) {}

    @Override
    public void handle(RoutingContext request) {
        Answers.json(request, 200, welcome);
    }
}
