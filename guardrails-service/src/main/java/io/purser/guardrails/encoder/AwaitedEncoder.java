package io.purser.guardrails.encoder;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An encoder that is still being loaded. Who needs it meanwhile waits, as a check that skips it would let something pass. */
public final class AwaitedEncoder implements Encoder {

    private final Future<? extends Encoder> loading;
    private final Duration patience;

    public AwaitedEncoder(Future<? extends Encoder> loading, Duration patience) {
        this.loading = loading;
        this.patience = patience;
    }

    /** @throws IllegalStateException when it is not there in time, or cannot be loaded */
    @Override
    public float[] encode(String text) {
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
