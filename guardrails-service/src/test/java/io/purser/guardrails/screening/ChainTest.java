package io.purser.guardrails.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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

        var verdict = screen(
                new Check.Local("one", waitsForTheOther, 0, LONG), new Check.Local("two", waitsForTheOther, 0, LONG));

        assertThat(verdict.decision()).isEqualTo(Decision.ALLOW);
    }

    @Test
    void workWithoutRoomIsANo() {
        var checks = IntStream.range(0, 6)
                .mapToObj(i -> blocking(onWorker("check" + i, text -> hang(new CountDownLatch(1)))))
                .toList();

        var verdict = await(new Chain(checks, workers).screen(TEXT)).verdict();

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
        var chain = new Chain(List.of(blocking(new Check.Local("where", detector, 10, LONG))), workers);

        await(chain.screen(Screened.of(Surface.MESSAGE, "x".repeat(10))));
        assertThat(onCaller).isTrue();
        await(chain.screen(Screened.of(Surface.MESSAGE, "x".repeat(11))));
        assertThat(onCaller).isFalse();
    }

    @Test
    void whatADetectorLeavesOpenIsForAWorker() {
        var onCaller = new AtomicBoolean(true);
        var caller = Thread.currentThread();
        var chain = new Chain(
                List.of(blocking(new Check.Local("where", new InTwoSteps(caller, onCaller), 10, LONG))), workers);

        var verdict = await(chain.screen(Screened.of(Surface.MESSAGE, "x"))).verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.BLOCK);
        assertThat(onCaller).isFalse();
    }

    /** Begins on the caller's thread, or fails. */
    private record InTwoSteps(Thread caller, AtomicBoolean endsOnCaller) implements Detector {

        @Override
        public Optional<Finding> detect(Screened text) {
            return fail(text);
        }

        @Override
        public Look begin(Screened text) {
            assertThat(Thread.currentThread()).isEqualTo(caller);
            return new Look.Begun(() -> {
                endsOnCaller.set(Thread.currentThread() == caller);
                return finding("where", true);
            });
        }
    }

    @Test
    void detectorThatOnlyMeasuresNeverHoldsBack() {
        var loud = screen(List.of(link(inline("loud", text -> finding("loud", true)), Mode.MONITOR)));
        var broken = screen(List.of(link(inline("broken", ChainTest::fail), Mode.MONITOR)));

        assertThat(loud.verdict().decision()).isEqualTo(Decision.ALLOW);
        assertThat(loud.verdict().findings()).extracting(Finding::fired).containsExactly(true);
        assertThat(broken.verdict().decision()).isEqualTo(Decision.ALLOW);
        assertThat(broken.verdict().findings()).extracting(Finding::note).containsExactly("check could not run");
    }

    @Test
    void detectorThatIsOffIsNotAsked() {
        var judged = screen(List.of(link(inline("broken", ChainTest::fail), Mode.OFF)));

        assertThat(judged.verdict().decision()).isEqualTo(Decision.ALLOW);
        assertThat(judged.verdict().findings()).isEmpty();
    }

    @Test
    void strictestDecisionHolds() {
        var judged = screen(List.of(
                link(inline("a", text -> finding("a", true, new Span(0, 2))), Mode.REDACT),
                link(inline("b", text -> finding("b", true, new Span(1, 3))), Mode.HANDOFF),
                link(inline("c", text -> finding("c", true, new Span(3, 4))), Mode.BLOCK)));

        assertThat(judged.verdict().decision()).isEqualTo(Decision.HANDOFF);
    }

    @Test
    void onlyPlacesOfDetectorsThatActAreTakenOut() {
        var judged = screen(List.of(
                link(inline("acts", text -> finding("acts", true, new Span(0, 2))), Mode.REDACT),
                link(inline("measures", text -> finding("measures", true, new Span(2, 4))), Mode.MONITOR)));

        assertThat(judged.verdict().decision()).isEqualTo(Decision.REDACT);
        assertThat(judged.places()).containsExactly(new Span(0, 2));
    }

    @Test
    void whatNamesNoPlaceCannotBeTakenOut() {
        var judged = screen(List.of(
                link(inline("somewhere", text -> finding("somewhere", true)), Mode.REDACT),
                link(inline("here", text -> finding("here", true, new Span(0, 2))), Mode.REDACT)));

        assertThat(judged.verdict().decision()).isEqualTo(Decision.BLOCK);
        assertThat(judged.places()).isEmpty();
    }

    @Test
    void thresholdOfTheTermsCountsAndAShadowNeverActs() {
        var terms = new Terms("it", Mode.BLOCK, 1, OptionalDouble.of(0.9), Allowed.NOTHING, false);
        var check = inline("it", text -> Optional.of(new Finding("it", "1", 0.95, 0.1, true, List.of(), "")));

        var verdict = screen(List.of(new Chain.Link(check, terms))).verdict();

        assertThat(verdict.decision()).isEqualTo(Decision.ALLOW);
        assertThat(verdict.findings()).extracting(Finding::detector).containsExactly("it", "it/shadow");
        assertThat(verdict.findings()).extracting(Finding::fired).containsExactly(false, true);
        assertThat(verdict.findings()).extracting(Finding::threshold).containsExactly(1.0, 0.9);
    }

    @Test
    void detectorDoesNotSeeWhatIsAllowed() {
        var allowed = new Allowed(List.of("TEX"), List.of("x+$"));
        var terms = new Terms("it", Mode.BLOCK, 0.5, OptionalDouble.empty(), allowed, false);
        var seen = new AtomicReference<String>();
        Detector detector = text -> {
            seen.set(text.original());
            return Optional.empty();
        };

        for (String text : List.of("a text, axx", "a text, axx" + " ".repeat(1_000) + "xx")) {
            var chain = new Chain(List.of(new Chain.Link(new Check.Local("it", detector, 0, LONG), terms)), workers);
            await(chain.screen(Screened.of(Surface.MESSAGE, text)));

            assertThat(seen.get()).startsWith("a    t, a").hasSameSizeAs(text).endsWith("  ");
        }
    }

    @Test
    void whatOnlyMeasuresMaySpeakAfterwards() {
        var terms = new Terms("slow", Mode.MONITOR, 0.5, OptionalDouble.empty(), Allowed.NOTHING, true);
        var asked = new AtomicBoolean();
        Detector slow = text -> {
            asked.set(true);
            return finding("slow", true);
        };

        var judged = screen(List.of(new Chain.Link(inline("slow", slow), terms)));

        assertThat(asked).isFalse();
        assertThat(judged.verdict().findings()).isEmpty();
        assertThat(await(judged.later())).extracting(Finding::detector).containsExactly("slow");
    }

    @Test
    void findingOfItsOwnNameIsDealtWithInItsOwnWay() {
        var kinds = List.of(Terms.of("it.harm", Mode.HANDOFF, 0.5), Terms.of("it.joke", Mode.OFF, 0.5));
        for (var expected : Map.of("it", Decision.BLOCK, "it.harm", Decision.HANDOFF, "it.joke", Decision.ALLOW)
                .entrySet()) {
            var check = inline("it", text -> finding(expected.getKey(), true));

            var judged = screen(List.of(new Chain.Link(check, Terms.of("it", Mode.BLOCK, 0.5), kinds)));

            assertThat(judged.verdict().decision()).isEqualTo(expected.getValue());
        }
    }

    @Test
    void detectorThatIsOffButForOneKindOfFindingIsAskedAndItsFailureIsANo() {
        var kinds = List.of(Terms.of("it.harm", Mode.HANDOFF, 0.5));
        var off = Terms.of("it", Mode.OFF, 0.5);

        var broken = screen(List.of(new Chain.Link(inline("it", ChainTest::fail), off, kinds)));
        var other = screen(List.of(new Chain.Link(inline("it", text -> finding("it", true)), off, kinds)));

        assertThat(broken.verdict().decision()).isEqualTo(Decision.UNCHECKED);
        assertThat(other.verdict().decision()).isEqualTo(Decision.ALLOW);
        assertThat(other.verdict().findings()).isEmpty();
    }

    @Test
    void remoteDetectorHoldsNoWorkerAndItsSilenceIsANo() {
        var silent = IntStream.range(0, 20)
                .mapToObj(i -> blocking(
                        new Check.Remote("r" + i, text -> Uni.createFrom().nothing(), SHORT)))
                .toList();
        var speaking = blocking(new Check.Remote("it", text -> Uni.createFrom().item(finding("it", true)), LONG));

        assertThat(screen(silent).verdict().decision()).isEqualTo(Decision.UNCHECKED);
        assertThat(screen(silent).verdict().findings()).hasSize(20);
        assertThat(screen(List.of(speaking)).verdict().decision()).isEqualTo(Decision.BLOCK);
    }

    private Verdict screen(Check... checks) {
        return screen(Stream.of(checks).map(ChainTest::blocking).toList()).verdict();
    }

    private Judged screen(List<Chain.Link> links) {
        return await(new Chain(links, workers).screen(TEXT));
    }

    private static Chain.Link blocking(Check check) {
        return link(check, Mode.BLOCK);
    }

    private static Chain.Link link(Check check, Mode mode) {
        return new Chain.Link(check, Terms.of(check.name(), mode, 0.5));
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LONG);
    }

    private static Check onWorker(String name, Detector detector) {
        return new Check.Local(name, detector, 0, SHORT);
    }

    private static Check inline(String name, Detector detector) {
        return new Check.Local(name, detector, 100, SHORT);
    }

    private static Optional<Finding> finding(String detector, boolean fired, Span... spans) {
        return Optional.of(new Finding(detector, "1", fired ? 1 : 0, 0.5, fired, List.of(spans), ""));
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
