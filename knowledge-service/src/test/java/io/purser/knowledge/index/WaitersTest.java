package io.purser.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.KnowledgeId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WaitersTest {

    private static final KnowledgeId SOURCE = new KnowledgeId("aia_know_1");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Waiters waiters = new Waiters();
    private final AtomicBoolean holds = new AtomicBoolean();

    @Test
    void whatHoldsIsNotWaitedFor() {
        holds.set(true);

        assertThat(waiters.until(SOURCE, holds::get, LONG).subscribeAsCompletionStage())
                .isDone();
    }

    @Test
    void newsEndTheWaiting() {
        var waiting = waiters.until(SOURCE, holds::get, LONG).subscribeAsCompletionStage();

        waiters.news(SOURCE);
        assertThat(waiting).isNotDone();

        holds.set(true);
        waiters.news(SOURCE);
        assertThat(waiting).isDone();
    }

    @Test
    void newsOfAnotherSourceDoNot() {
        var waiting = waiters.until(SOURCE, holds::get, LONG).subscribeAsCompletionStage();
        holds.set(true);

        waiters.news(new KnowledgeId("aia_know_2"));

        assertThat(waiting).isNotDone();
    }

    @Test
    void patienceEnds() {
        var start = Instant.now();

        waiters.until(SOURCE, holds::get, Duration.ofMillis(50)).await().atMost(LONG);

        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(49));
    }

    @Test
    void noPatienceIsNoWaiting() {
        assertThat(waiters.until(SOURCE, holds::get, Duration.ofSeconds(-1)).subscribeAsCompletionStage())
                .isDone();
    }
}
