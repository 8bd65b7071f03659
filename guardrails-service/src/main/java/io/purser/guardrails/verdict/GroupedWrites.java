package io.purser.guardrails.verdict;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.sqlclient.DatabaseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/**
 * Writes together what comes in while a write is under way: none waits for a timer, and many share a round trip. One that the
 * database refuses does not take others with it.
 */
final class GroupedWrites<T> {

    private static final int AT_ONCE = 500;

    private record Waiting<T>(T item, UniEmitter<? super Void> done) {}

    private final Queue<Waiting<T>> queue = new ArrayDeque<>();
    private final Function<List<T>, Uni<Void>> write;
    private boolean writing;

    GroupedWrites(Function<List<T>, Uni<Void>> write) {
        this.write = write;
    }

    /** Done when the item is written. */
    Uni<Void> add(T item) {
        return Uni.createFrom().emitter(done -> {
            enqueue(new Waiting<>(item, done));
            next();
        });
    }

    private synchronized void enqueue(Waiting<T> waiting) {
        queue.add(waiting);
    }

    private void next() {
        var group = take();
        if (!group.isEmpty()) {
            write(group).subscribe().with(done -> release(), failure -> release());
        }
    }

    private void release() {
        synchronized (this) {
            writing = false;
        }
        next();
    }

    private synchronized List<Waiting<T>> take() {
        var group = new ArrayList<Waiting<T>>();
        while (!writing && !queue.isEmpty() && group.size() < AT_ONCE) {
            group.add(queue.remove());
        }
        writing |= !group.isEmpty();
        return group;
    }

    /** Never fails: each of the group is told how it went. */
    private Uni<Void> write(List<Waiting<T>> group) {
        return Uni.createFrom()
                .deferred(() -> write.apply(group.stream().map(Waiting::item).toList()))
                .invoke(() -> group.forEach(waiting -> waiting.done().complete(null)))
                .onFailure()
                .recoverWithUni(failure -> group.size() > 1 && failure instanceof DatabaseException
                        ? oneByOne(group)
                        : tell(group, failure));
    }

    private Uni<Void> oneByOne(List<Waiting<T>> group) {
        return Multi.createFrom()
                .iterable(group)
                .onItem()
                .transformToUniAndConcatenate(waiting -> write(List.of(waiting)))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> tell(List<Waiting<T>> group, Throwable failure) {
        group.forEach(waiting -> waiting.done().fail(failure));
        return Uni.createFrom().voidItem();
    }
}
