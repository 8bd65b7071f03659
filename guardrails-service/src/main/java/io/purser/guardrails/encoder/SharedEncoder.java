package io.purser.guardrails.encoder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Lets all who ask for the vector of one text share one pass, and keeps the latest ones. */
public final class SharedEncoder implements Encoder {

    private final Encoder encoder;
    private final Map<String, FutureTask<float[]>> passes;

    /** @param kept how many vectors are kept, at 1.5 kB each, and their texts */
    public SharedEncoder(Encoder encoder, int kept) {
        this.encoder = encoder;
        this.passes = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, FutureTask<float[]>> eldest) {
                return size() > kept;
            }
        };
    }

    /** The first who asks does the work on its own thread, others wait for it. */
    @Override
    public float[] encode(String text) {
        var pass = pass(text);
        pass.run();
        try {
            return pass.get();
        } catch (ExecutionException e) {
            forget(text, pass);
            throw new IllegalStateException("The encoder failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another thread encoded the text", e);
        }
    }

    private synchronized FutureTask<float[]> pass(String text) {
        return passes.computeIfAbsent(text, t -> new FutureTask<>(() -> encoder.encode(t)));
    }

    private synchronized void forget(String text, FutureTask<float[]> pass) {
        passes.remove(text, pass);
    }
}
