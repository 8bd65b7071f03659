package io.purser.gateway.message;

import io.purser.contract.id.TurnId;
import io.purser.contract.rest.ApiException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who waits for the end of which turn. Several may wait for one turn; all together are bounded. */
final class PendingReplies {

    private final ConcurrentMap<TurnId, Set<CompletableFuture<SendResponse>>> waiting = new ConcurrentHashMap<>();
    private final Semaphore places;

    PendingReplies(int waitingAtMost) {
        places = new Semaphore(waitingAtMost);
    }

    /**
     * Completed at the end of the turn. Whoever no longer waits completes or cancels it: then nothing of it is left here.
     *
     * @throws ApiException 429 when too many wait already
     */
    CompletableFuture<SendResponse> await(TurnId turn) {
        if (!places.tryAcquire()) {
            throw ApiException.of(429, 20429, "Too many messages are being answered, try again in a moment");
        }
        var wait = new CompletableFuture<SendResponse>();
        waiting.merge(turn, Set.of(wait), PendingReplies::union);
        var _ = wait.whenComplete((end, failure) -> leave(turn, wait));
        return wait;
    }

    /** The turn has ended; all who wait for it are told. */
    void end(TurnId turn, SendResponse end) {
        waiting.getOrDefault(turn, Set.of()).forEach(wait -> wait.complete(end));
    }

    /** How many turns are waited for. */
    int size() {
        return waiting.size();
    }

    private void leave(TurnId turn, CompletableFuture<SendResponse> wait) {
        waiting.computeIfPresent(turn, (same, waits) -> without(waits, wait));
        places.release();
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> @Nullable Set<T> without(Set<T> all, T one) {
        var rest = all.stream().filter(other -> !other.equals(one)).collect(Collectors.toUnmodifiableSet());
        return rest.isEmpty() ? null : rest;
    }
}
