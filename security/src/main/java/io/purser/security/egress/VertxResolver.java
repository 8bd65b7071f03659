package io.purser.security.egress;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.net.InetAddress;

/** Looks names up as Vert.x itself does when it connects. */
record VertxResolver(Vertx vertx) implements Resolver {

    @Override
    public Uni<InetAddress> resolve(String host) {
        return Uni.createFrom().completionStage(() -> Future.<InetAddress>future(
                        found -> ((VertxInternal) vertx).resolveAddress(host, found))
                .toCompletionStage());
    }
}
