package io.purser.guardrails.answer;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Work that is tried until it has succeeded, and then never again. */
final class Once {

    private final Supplier<Uni<Void>> work;
    private volatile boolean done;

    Once(Supplier<Uni<Void>> work) {
        this.work = work;
    }

    Uni<Void> done() {
        return Uni.createFrom()
                .deferred(() -> done ? Uni.createFrom().voidItem() : work.get().invoke(() -> done = true));
    }
}
