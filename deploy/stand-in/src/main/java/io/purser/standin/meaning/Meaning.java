package io.purser.standin.meaning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Senses of texts, the most recent ones remembered. All inference runs on one thread of its own with a bounded queue,
 * so that it never takes more than one core, and the model is loaded there at first use.
 */
public final class Meaning implements AutoCloseable {

    private static final int WAITING = 256;
    private static final int REMEMBERED = 2000;
    private static final Sense NOTHING = new Sense(new float[384], 0);

    private final ExecutorService thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Meaning::thread);
    private final Map<String, Sense> recent = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sense> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Supplier<Encoder> loading;
    private final CompletableFuture<Encoder> encoder = new CompletableFuture<>();

    Meaning(Supplier<Encoder> loading) {
        this.loading = loading;
    }

    /** Loads nothing yet. */
    public static Meaning miniLm() {
        return new Meaning(MiniLm::load);
    }

    /** Loads the model now, beside whatever else goes on. */
    public void warm() {
        thread.execute(this::encoder);
    }

    public boolean ready() {
        return encoder.isDone();
    }

    public Sense of(String text) {
        return of(List.of(text)).getFirst();
    }

    /** Waits its turn; {@link Busy} when too many wait already. */
    public List<Sense> of(List<String> texts) {
        List<Sense> known = texts.stream().map(this::remembered).toList();
        return known.contains(null) ? waitFor(texts) : known;
    }

    private List<Sense> waitFor(List<String> texts) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> texts.stream().map(this::compute).toList(), thread)
                    .join();
        } catch (RejectedExecutionException e) {
            throw new Busy(e);
        } catch (CompletionException e) {
            throw new IllegalStateException("the embedding model failed", e.getCause());
        }
    }

    private Sense compute(String text) {
        Sense known = remembered(text);
        if (known != null) {
            return known;
        }
        Sense sense = text.isBlank() ? NOTHING : encoder().encode(text);
        synchronized (recent) {
            recent.put(text, sense);
        }
        return sense;
    }

    private @Nullable Sense remembered(String text) {
        synchronized (recent) {
            return recent.get(text);
        }
    }

    /** Only ever called on the thread of this class. */
    private Encoder encoder() {
        if (!encoder.isDone()) {
            encoder.complete(loading.get());
        }
        return encoder.join();
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().name("meaning").daemon().unstarted(work);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
