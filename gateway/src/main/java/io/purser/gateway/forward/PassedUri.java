package io.purser.gateway.forward;

import io.vertx.ext.web.RoutingContext;

/**
 * The path and query that go on: the path as it was matched. Dot segments are resolved, so that nobody walks out of what an owner
 * serves to clients; reserved characters such as {@code %2F} stay encoded.
 */
final class PassedUri {

    private PassedUri() {}

    static String of(RoutingContext request) {
        var query = request.request().query();
        var path = request.normalizedPath();
        return query == null ? path : path + "?" + query;
    }
}
