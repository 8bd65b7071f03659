package io.purser.knowledge.embed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The threads for work that keeps a core busy. Questions overtake ingestion; each piece of work is to be short. */
@ApplicationScoped
public class Workers {

    private final AtomicLong count = new AtomicLong();
    private final ThreadPoolExecutor threads;

    @Inject
    Workers(EmbedConfig config) {
        this(config.threads());
    }

    Workers(int size) {
        threads = new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().name("worker-", 0).daemon().factory());
    }

    /** The work's outcome. Work that nobody waits for any more when its turn comes is not done. */
    public <T> Uni<T> run(Urgency urgency, Callable<T> work) {
        return Uni.createFrom()
                .emitter(emitter -> threads.execute(new Job<T>(urgency, count.getAndIncrement(), work, emitter)));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static final class Job<T> implements Runnable, Comparable<Job<?>> {

        private static final Comparator<Job<?>> ORDER =
                Comparator.<Job<?>, Urgency>comparing(job -> job.urgency).thenComparing(job -> job.number);

        private final Urgency urgency;
        private final long number;
        private final Callable<T> work;
        private final UniEmitter<? super T> emitter;
        private volatile boolean abandoned;

        Job(Urgency urgency, long number, Callable<T> work, UniEmitter<? super T> emitter) {
            this.urgency = urgency;
            this.number = number;
            this.work = work;
            this.emitter = emitter;
            emitter.onTermination(() -> abandoned = true);
        }

        @Override
        public void run() {
            if (!abandoned) {
                try {
                    emitter.complete(work.call());
                } catch (Exception | LinkageError e) {
                    emitter.fail(e);
                }
            }
        }

        @Override
        public int compareTo(Job<?> other) {
            return ORDER.compare(this, other);
        }
    }
}
