package io.purser.contract.log;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** One queue for each key: works of one key run one after the other, of different keys side by side. Holds no thread. */
public final class SessionQueues {

    private final ConcurrentMap<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();

    /** The work's outcome; the work starts when all earlier works of the key have ended, well or not. */
    public <T> Uni<T> inOrder(String key, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var done = new CompletableFuture<Void>();
            var before = tails.put(key, done);
            return (before == null
                            ? Uni.createFrom().voidItem()
                            : Uni.createFrom().completionStage(before))
                    .chain(() -> work.get())
                    .onTermination()
                    .invoke(() -> leave(key, done));
        });
    }

    /** How many keys have work. */
    public int size() {
        return tails.size();
    }

    private void leave(String key, CompletableFuture<Void> done) {
        tails.remove(key, done);
        Trampoline.run(() -> done.complete(null));
    }
}
