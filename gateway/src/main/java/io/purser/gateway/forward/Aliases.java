package io.purser.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Serves resources under the older spellings of their paths too. */
@Singleton
public class Aliases implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext request) {
        var path = request.normalizedPath();
        var canonical = CanonicalPath.of(path);
        if (canonical.equals(path)) {
            request.next();
        } else {
            var query = request.request().query();
            request.reroute(request.request().method(), query == null ? canonical : canonical + "?" + query);
        }
    }
}
