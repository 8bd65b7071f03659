package io.purser.guardrails.encoder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An encoder that is loaded when it is first needed, or before. Who needs it meanwhile waits, as a check that skips it would let
 * something pass.
 */
public final class AwaitedEncoder implements Encoder {

    private final Future<? extends Encoder> loading;
    private final Duration patience;
    private final Runnable begin;

    /** @param loading is under way */
    AwaitedEncoder(Future<? extends Encoder> loading, Duration patience) {
        this(loading, patience, () -> {});
    }

    private AwaitedEncoder(Future<? extends Encoder> loading, Duration patience, Runnable begin) {
        this.loading = loading;
        this.patience = patience;
        this.begin = begin;
    }

    /**
     * The model that ships with the service. It is loaded on a thread of its own, which no impatient check can interrupt.
     *
     * @param directory where its file is put while it is read
     * @param patience how long to wait for it
     */
    public static AwaitedEncoder loaded(Path directory, Duration patience) {
        var loading = new FutureTask<>(() -> MiniLm.load(directory));
        var begun = new AtomicBoolean();
        return new AwaitedEncoder(loading, patience, () -> {
            if (begun.compareAndSet(false, true)) {
                Thread.ofPlatform().name("encoder-loader").daemon().start(loading);
            }
        });
    }

    public void loadAfter(Duration delay) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(begin);
    }

    /** @throws IllegalStateException when it is not there in time, or cannot be loaded */
    @Override
    public float[] encode(String text) {
        begin.run();
        try {
            return loading.get(patience.toMillis(), TimeUnit.MILLISECONDS).encode(text);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The encoder was not loaded within " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The encoder cannot be loaded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the encoder was loaded", e);
        }
    }
}
