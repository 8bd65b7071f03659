package io.purser.contract.log;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Hands records to the producer on a thread of its own, as that may block while the broker is away; in the order of the calls. */
final class LogWriter implements AutoCloseable {

    private static final int WAITING_AT_MOST = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING_AT_MOST),
            Thread.ofPlatform().name("log-writer").daemon().factory());
    private final Producer<String, byte[]> producer;

    LogWriter(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** Done when the broker has the record; fails after 10 s, or at once when too many wait. */
    Uni<Void> append(Supplier<ProducerRecord<String, byte[]>> record) {
        return Uni.createFrom()
                .deferred(() -> write(record.get()))
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    private Uni<Void> write(ProducerRecord<String, byte[]> record) {
        return Uni.createFrom().emitter(emitter -> {
            try {
                thread.execute(() -> send(record, emitter));
            } catch (RejectedExecutionException full) {
                emitter.fail(new BufferExhaustedException("Too many events wait for the broker"));
            }
        });
    }

    private void send(ProducerRecord<String, byte[]> record, UniEmitter<? super Void> emitter) {
        try {
            producer.send(record, (place, failure) -> end(emitter, failure));
        } catch (RuntimeException failure) {
            emitter.fail(failure);
        }
    }

    private static void end(UniEmitter<? super Void> emitter, @Nullable Exception failure) {
        if (failure == null) {
            emitter.complete(null);
        } else {
            emitter.fail(failure);
        }
    }

    /** What waits is still sent, as far as there is time. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        producer.close(CLOSING);
    }
}
