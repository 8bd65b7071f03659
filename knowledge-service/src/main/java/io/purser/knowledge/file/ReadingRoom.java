package io.purser.knowledge.file;

import io.purser.knowledge.ingest.Unusable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The threads on which files are read: few, so that few files are in memory at a time, and none on which questions wait. */
@ApplicationScoped
class ReadingRoom {

    private final ExecutorService threads;
    private final Duration longest;

    ReadingRoom(FileConfig config) {
        threads = Executors.newFixedThreadPool(
                config.together(),
                Thread.ofPlatform().name("reader-", 0).daemon().factory());
        longest = config.patience();
    }

    /** Fails with {@link Unusable} when it takes too long, not counting the wait for a thread. */
    <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            var begun = threads.submit(() -> run(work, emitter));
            emitter.onTermination(() -> begun.cancel(true));
        });
    }

    private <T> void run(Callable<T> work, UniEmitter<? super T> emitter) {
        var watch = Infrastructure.getDefaultWorkerPool()
                .schedule(() -> emitter.fail(tooLong()), longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            emitter.complete(work.call());
        } catch (Exception | LinkageError | StackOverflowError e) {
            emitter.fail(e);
        } finally {
            watch.cancel(false);
        }
    }

    private Unusable tooLong() {
        return new Unusable("It takes longer than %d s to read: split the file".formatted(longest.toSeconds()));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
