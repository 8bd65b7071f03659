package io.purser.contract.log;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** The one event loop on which a service folds what it reads; a service that needs more has more replicas. */
final class EventLoop {

    private final Context loop;

    EventLoop(Vertx vertx) {
        loop = vertx.getOrCreateContext();
    }

    /** Runs it on a context of its own, so that works under way do not share what they keep there. */
    void run(Runnable work) {
        var context = VertxContext.createNewDuplicatedContext(loop);
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(now -> work.run());
    }
}
