package io.purser.knowledge.file;

import io.purser.knowledge.ingest.Unusable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The threads on which files are read: few, so that few files are in memory at a time, and none on which questions wait. */
@ApplicationScoped
public class ReadingRoom {

    private final ExecutorService threads;
    private final Duration longest;

    @Inject
    ReadingRoom(FileConfig config) {
        this(config.together(), config.patience());
    }

    /** So many threads, and so long for each piece of work. */
    public ReadingRoom(int together, Duration longest) {
        threads = Executors.newFixedThreadPool(
                together, Thread.ofPlatform().name("reader-", 0).daemon().factory());
        this.longest = longest;
    }

    /** Fails with {@link Unusable} when it takes too long, not counting the wait for a thread. */
    <T> Uni<T> run(Callable<T> work) {
        return run(work, longest);
    }

    /** The same with a time of its own. The work is told by an interrupt, and ends when it looks at that. */
    public <T> Uni<T> run(Callable<T> work, Duration longest) {
        return Uni.createFrom().emitter(emitter -> {
            var begun = threads.submit(() -> run(work, longest, emitter));
            emitter.onTermination(() -> begun.cancel(true));
        });
    }

    private static <T> void run(Callable<T> work, Duration longest, UniEmitter<? super T> emitter) {
        var watch = Infrastructure.getDefaultWorkerPool()
                .schedule(() -> emitter.fail(tooLong(longest)), longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            emitter.complete(work.call());
        } catch (Exception | LinkageError | StackOverflowError e) {
            emitter.fail(e);
        } finally {
            watch.cancel(false);
        }
    }

    private static TakesTooLong tooLong(Duration longest) {
        return new TakesTooLong("It takes longer than %d s to read: split the file".formatted(longest.toSeconds()));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
