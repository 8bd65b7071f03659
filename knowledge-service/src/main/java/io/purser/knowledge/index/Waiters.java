package io.purser.knowledge.index;

import io.purser.contract.id.KnowledgeId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Those who wait for news of a source. Holds no thread. */
final class Waiters {

    private final Map<KnowledgeId, Set<Waiter>> waiting = new ConcurrentHashMap<>();

    /** Done when what is waited for holds, or when patience ends. It is looked at now and at each piece of news. */
    Uni<Void> until(KnowledgeId source, BooleanSupplier holds, Duration patience) {
        return holds.getAsBoolean() || !patience.isPositive()
                ? Uni.createFrom().voidItem()
                : enter(source, holds).ifNoItem().after(patience).recoverWithUni(() -> Uni.createFrom()
                        .voidItem());
    }

    /** There is news of the source. */
    void news(KnowledgeId source) {
        waiting.getOrDefault(source, Set.of()).forEach(Waiter::look);
    }

    private Uni<Void> enter(KnowledgeId source, BooleanSupplier holds) {
        var waiter = new Waiter(holds, new CompletableFuture<>());
        waiting.compute(source, (id, waiters) -> with(waiter, waiters));
        waiter.look();
        return Uni.createFrom().completionStage(waiter.done).onTermination().invoke(() -> leave(source, waiter));
    }

    private static Set<Waiter> with(Waiter waiter, @Nullable Set<Waiter> waiters) {
        Set<Waiter> all = waiters == null ? ConcurrentHashMap.newKeySet() : waiters;
        all.add(waiter);
        return all;
    }

    private void leave(KnowledgeId source, Waiter waiter) {
        waiting.computeIfPresent(source, (id, waiters) -> {
            waiters.remove(waiter);
            return waiters.isEmpty() ? null : waiters;
        });
    }

    /** Each is itself only, so that two who wait for the same are two. */
    private static final class Waiter {

        private final BooleanSupplier holds;
        private final CompletableFuture<Void> done;

        Waiter(BooleanSupplier holds, CompletableFuture<Void> done) {
            this.holds = holds;
            this.done = done;
        }

        void look() {
            if (holds.getAsBoolean()) {
                done.complete(null);
            }
        }
    }
}
