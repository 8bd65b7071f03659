package io.purser.security.egress;

import io.vertx.core.Vertx;
import java.util.List;

/** The gate as it is, but for what is allowed. */
public final class RealGate {

    private RealGate() {}

    /** @param allowed each {@code host:port} */
    public static EgressGate allowing(Vertx vertx, List<String> allowed) {
        return new EgressGate(
                new Destinations(new VertxResolver(vertx), allowed),
                new VertxExchange(vertx.createHttpClient(), vertx.createHttpClient()));
    }
}
