package io.purser.contract.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SessionQueuesTest {

    private final SessionQueues queues = new SessionQueues();
    private final List<String> done = new ArrayList<>();

    private Uni<Void> work(String name, CompletableFuture<Void> until) {
        return Uni.createFrom().completionStage(until).invoke(() -> done.add(name));
    }

    @Test
    void worksOfOneKeyRunOneAfterTheOther() {
        var slow = new CompletableFuture<Void>();
        queues.inOrder("a", () -> work("first", slow)).subscribe().with(nothing -> {});
        queues.inOrder("a", () -> work("second", CompletableFuture.completedFuture(null)))
                .subscribe()
                .with(nothing -> {});

        assertThat(done).isEmpty();
        slow.complete(null);

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void worksOfDifferentKeysRunSideBySide() {
        queues.inOrder("a", () -> work("slow", new CompletableFuture<>()))
                .subscribe()
                .with(nothing -> {});
        queues.inOrder("b", () -> work("quick", CompletableFuture.completedFuture(null)))
                .subscribe()
                .with(nothing -> {});

        assertThat(done).containsExactly("quick");
    }

    @Test
    void failureLetsTheNextGoOn() {
        queues.inOrder("a", () -> Uni.createFrom().<Void>failure(new IllegalStateException("no")))
                .subscribe()
                .with(nothing -> {}, failure -> done.add("failed"));
        queues.inOrder("a", () -> work("next", CompletableFuture.completedFuture(null)))
                .subscribe()
                .with(nothing -> {});

        assertThat(done).containsExactly("failed", "next");
    }

    @Test
    void emptyQueueIsForgotten() {
        queues.inOrder("a", () -> work("only", CompletableFuture.completedFuture(null)))
                .subscribe()
                .with(nothing -> {});

        assertThat(queues.size()).isZero();
    }

    @Test
    void tenThousandWaitingWorksRunWithoutDeepCalls() {
        var first = new CompletableFuture<Void>();
        queues.inOrder("a", () -> work("0", first)).subscribe().with(nothing -> {});
        for (int i = 1; i < 10_000; i++) {
            String name = String.valueOf(i);
            queues.inOrder("a", () -> work(name, CompletableFuture.completedFuture(null)))
                    .subscribe()
                    .with(nothing -> {});
        }

        first.complete(null);

        assertThat(done).hasSize(10_000);
    }
}
