package io.purser.tools.call;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** The calls that run in this process: who asks for one of them again gets the same end. */
final class Running {

    private final ConcurrentMap<CallKey, Uni<End>> calls = new ConcurrentHashMap<>();

    Uni<End> join(CallKey key, Supplier<Uni<End>> call) {
        return Uni.createFrom().deferred(() -> calls.computeIfAbsent(key, absent -> begin(absent, call)));
    }

    private Uni<End> begin(CallKey key, Supplier<Uni<End>> call) {
        return Uni.createFrom()
                .deferred(() -> call.get())
                .onTermination()
                .invoke(() -> calls.remove(key))
                .memoize()
                .indefinitely();
    }
}
