package io.purser.guardrails.screening;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few threads for checks that take their time, so that no event loop waits for one. Full is full: then work is refused. */
public final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    public Workers(int threads, int waitingAtMost) {
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waitingAtMost),
                Thread.ofPlatform().name("screening-", 0).daemon().factory());
    }

    /** Fails when the work throws, is refused, or has not ended after that time; late work is interrupted. */
    <T> Uni<T> run(Callable<T> work, Duration patience) {
        return Uni.createFrom()
                .<T>emitter(emitter -> {
                    var task = threads.submit(() -> {
                        try {
                            emitter.complete(work.call());
                        } catch (Throwable failure) {
                            emitter.fail(failure);
                        }
                    });
                    emitter.onTermination(() -> task.cancel(true));
                })
                .ifNoItem()
                .after(patience)
                .fail();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
