package io.purser.tools.call;

import io.purser.contract.event.ToolResult;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** The calls that run in this process: who asks for one of them again gets the same end. */
final class Running {

    private final ConcurrentMap<CallKey, Uni<ToolResult>> calls = new ConcurrentHashMap<>();

    Uni<ToolResult> join(CallKey key, Supplier<Uni<ToolResult>> call) {
        return Uni.createFrom().deferred(() -> calls.computeIfAbsent(key, absent -> begin(absent, call)));
    }

    private Uni<ToolResult> begin(CallKey key, Supplier<Uni<ToolResult>> call) {
        return Uni.createFrom()
                .deferred(() -> call.get())
                .onTermination()
                .invoke(() -> calls.remove(key))
                .memoize()
                .indefinitely();
    }
}
