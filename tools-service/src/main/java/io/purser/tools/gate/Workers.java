package io.purser.tools.gate;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Two threads for policies, so that no event loop waits for one. When too much waits already, work is refused. */
@ApplicationScoped
class Workers {

    /** For reading policies: the first one waits until its language is loaded. */
    static final Duration TO_READ = Duration.ofSeconds(10);

    private static final int THREADS = 2;

    private final ExecutorService threads;

    Workers(GateConfig config) {
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.waiting()),
                Thread.ofPlatform().name("gate-", 0).daemon().factory());
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** Goes on where it was asked for. Fails when the work throws, is refused, or has not ended in time. */
    <T> Uni<T> run(Callable<T> work, Duration patience) {
        var asked = Vertx.currentContext();
        Uni<T> result = Uni.createFrom()
                .<T>emitter(emitter -> threads.execute(() -> {
                    try {
                        emitter.complete(work.call());
                    } catch (Exception | LinkageError | StackOverflowError failure) {
                        emitter.fail(failure);
                    }
                }))
                .ifNoItem()
                .after(patience)
                .fail();
        return back(result, asked);
    }

    private static <T> Uni<T> back(Uni<T> result, @Nullable Context asked) {
        return asked == null ? result : result.emitOn(MutinyHelper.executor(asked));
    }
}
