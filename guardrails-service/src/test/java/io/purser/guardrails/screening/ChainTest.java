package io.purser.guardrails.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Screened TEXT = Screened.of(Surface.MESSAGE, "text");

    private final Workers workers = new Workers(2, 2);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void textIsAllowedWhenNoCheckFires() {
        var verdict =
                screen(onWorker("quiet", text -> finding("quiet", false)), inline("silent", text -> Optional.empty()));

        assertThat(verdict.decision()).isEqualTo(Decision.ALLOW);
        assertThat(verdict.findings()).extracting(Finding::detector).containsExactly("quiet");
    }

    @Test
    void oneCheckThatFiresIsEnough() {
        var verdict = screen(
                onWorker("quiet", text -> finding("quiet", false)), inline("loud", text -> finding("loud", true)));

        assertThat(verdict.decision()).isEqualTo(Decision.BLOCK);
        assertThat(verdict.findings()).extracting(Finding::detector).containsExactly("quiet", "loud");
    }

    @Test
    void throwingCheckIsANo() {
        for (var check : List.of(onWorker("broken", ChainTest::fail), inline("broken", ChainTest::fail))) {
            var verdict = screen(check);

            assertThat(verdict.decision()).isEqualTo(Decision.UNCHECKED);
            assertThat(verdict.flagged()).isTrue();
            assertThat(verdict.findings()).extracting(Finding::note).containsExactly("check could not run");
        }
    }

    @Test
    void hangingCheckIsANoInTimeAndIsInterrupted() throws InterruptedException {
        var interrupted = new CountDownLatch(1);

        var verdict = screen(
                onWorker("hanging", text -> hang(interrupted)), inline("quiet", text -> finding("quiet", false)));

        assertThat(verdict.decision()).isEqualTo(Decision.UNCHECKED);
        assertThat(verdict.findings()).extracting(Finding::detector).containsExactly("hanging", "quiet");
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatWasFoundWeighsMoreThanWhatCouldNotRun() {
        var verdict = screen(onWorker("broken", ChainTest::fail), inline("loud", text -> finding("loud", true)));

        assertThat(verdict.decision()).isEqualTo(Decision.BLOCK);
    }

    @Test
    void checksRunSideBySide() {
        var together = new CountDownLatch(2);
        Detector waitsForTheOther = text -> {
            together.countDown();
            return await(together) ? finding("one", false) : fail(text);
        };

        var verdict = screen(new Check("one", waitsForTheOther, 0, LONG), new Check("two", waitsForTheOther, 0, LONG));

        assertThat(verdict.decision()).isEqualTo(Decision.ALLOW);
    }

    @Test
    void workWithoutRoomIsANo() {
        var checks = IntStream.range(0, 6)
                .mapToObj(i -> onWorker("check" + i, text -> hang(new CountDownLatch(1))))
                .toList();

        var verdict = new Chain(checks, workers).screen(TEXT).await().atMost(LONG);

        assertThat(verdict.decision()).isEqualTo(Decision.UNCHECKED);
        assertThat(verdict.findings()).hasSize(6);
    }

    @Test
    void longTextIsLookedAtOnAWorker() {
        var onCaller = new AtomicBoolean();
        var caller = Thread.currentThread();
        Detector detector = text -> {
            onCaller.set(Thread.currentThread() == caller);
            return finding("where", false);
        };
        var chain = new Chain(List.of(new Check("where", detector, 10, LONG)), workers);

        chain.screen(Screened.of(Surface.MESSAGE, "x".repeat(10))).await().atMost(LONG);
        assertThat(onCaller).isTrue();
        chain.screen(Screened.of(Surface.MESSAGE, "x".repeat(11))).await().atMost(LONG);
        assertThat(onCaller).isFalse();
    }

    private Verdict screen(Check... checks) {
        return new Chain(Stream.of(checks).toList(), workers)
                .screen(TEXT)
                .await()
                .atMost(LONG);
    }

    private static Check onWorker(String name, Detector detector) {
        return new Check(name, detector, 0, SHORT);
    }

    private static Check inline(String name, Detector detector) {
        return new Check(name, detector, 100, SHORT);
    }

    private static Optional<Finding> finding(String detector, boolean fired) {
        return Optional.of(new Finding(detector, "1", fired ? 1 : 0, 0.5, fired, List.of(), ""));
    }

    private static Optional<Finding> fail(Screened text) {
        throw new IllegalStateException("broken");
    }

    private Optional<Finding> hang(CountDownLatch interrupted) {
        try {
            never.await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return Optional.empty();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
