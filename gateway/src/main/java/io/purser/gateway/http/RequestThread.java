package io.purser.gateway.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Executor;

/** The event loop on which a request came in, and on which it is best answered. */
public final class RequestThread {

    private RequestThread() {}

    /** Only on that event loop. */
    public static Executor of(RoutingContext request) {
        var context = request.vertx().getOrCreateContext();
        return work -> context.runOnContext(now -> work.run());
    }
}
