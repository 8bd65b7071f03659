package io.purser.contract.log;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.stream.Stream;

/** Event loops among which sessions are shared out: all that happens in a session happens on one of them. */
final class EventLoops {

    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final List<Context> contexts;

    EventLoops(Vertx vertx) {
        contexts = Stream.generate(vertx::getOrCreateContext).limit(LOOPS).toList();
    }

    /** Runs it on a context of its own, on the event loop of the key. */
    void run(String key, Runnable work) {
        var context = VertxContext.createNewDuplicatedContext(contexts.get(Math.floorMod(key.hashCode(), LOOPS)));
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(now -> work.run());
    }
}
