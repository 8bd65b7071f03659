package io.purser.knowledge.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Workers workers = new Workers(1);
    private final CountDownLatch busy = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        workers.stop();
    }

    @Test
    void questionOvertakesIngestion() {
        keepBusy();
        var first = workers.run(Urgency.INGEST, () -> done.add("chunk 1")).subscribeAsCompletionStage();
        var second = workers.run(Urgency.INGEST, () -> done.add("chunk 2")).subscribeAsCompletionStage();
        var question = workers.run(Urgency.QUESTION, () -> done.add("question")).subscribeAsCompletionStage();

        busy.countDown();

        assertThat(List.of(first, second, question))
                .allSatisfy(work -> assertThat(work).succeedsWithin(PATIENCE));
        assertThat(done).containsExactly("question", "chunk 1", "chunk 2");
    }

    @Test
    void workThatNobodyWaitsForIsNotDone() {
        keepBusy();
        var abandoned = workers.run(Urgency.QUESTION, () -> done.add("abandoned"))
                .ifNoItem()
                .after(Duration.ofMillis(1))
                .recoverWithItem(false);
        assertThat(abandoned.subscribeAsCompletionStage()).succeedsWithin(PATIENCE);

        busy.countDown();

        assertThat(workers.run(Urgency.QUESTION, () -> done.add("awaited"))
                        .await()
                        .atMost(PATIENCE))
                .isTrue();
        assertThat(done).containsExactly("awaited");
    }

    @Test
    void failureIsToldAndTheThreadGoesOn() {
        var failed = workers.run(Urgency.QUESTION, () -> {
                    throw new IllegalStateException("no model");
                })
                .subscribeAsCompletionStage();

        assertThat(failed).failsWithin(PATIENCE);
        assertThat(workers.run(Urgency.QUESTION, () -> "well").await().atMost(PATIENCE))
                .isEqualTo("well");
    }

    private void keepBusy() {
        var started = new CountDownLatch(1);
        workers.run(Urgency.QUESTION, () -> {
                    started.countDown();
                    return busy.await(20, TimeUnit.SECONDS);
                })
                .subscribe()
                .with(released -> {});
        assertThat(await(started)).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
