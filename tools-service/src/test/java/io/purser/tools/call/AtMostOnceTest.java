package io.purser.tools.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResult.Answer;
import io.purser.contract.event.ToolResult.OutcomeUnknown;
import io.purser.contract.event.ToolResult.TimedOut;
import io.purser.contract.id.AccountId;
import io.purser.tools.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a real database. Another process, or this one before a crash, is another instance on the same records. */
class AtMostOnceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofMillis(100);
    private static final TestDatabase DATABASE = new TestDatabase();

    private static Vertx vertx;
    private static Executions executions;

    private final AtomicInteger made = new AtomicInteger();

    @BeforeAll
    static void start() {
        DATABASE.start();
        vertx = Vertx.vertx();
        executions = new Executions(DATABASE.pool(vertx), request -> null);
    }

    @AfterAll
    static void stop() {
        vertx.closeAndAwait();
        DATABASE.stop();
    }

    @Test
    void callIsMadeAndItsEndRecorded() {
        var request = Requests.request("{}");

        assertThat(await(run(call(request, false)))).isEqualTo(new Answer("1"));
        assertThat(await(executions.find(CallKey.of(request)))).contains(new Answer("1"));
    }

    @Test
    void redeliveredRequestGetsTheRecordedResult() {
        var request = Requests.request("{}");
        await(run(call(request, false)));

        assertThat(await(run(call(request, false)))).isEqualTo(new Answer("1"));
        assertThat(made).hasValue(1);
    }

    @Test
    void everyKindOfResultIsRecordedAsItIs() {
        for (ToolResult result : new ToolResult[] {
            new Answer("{\"a\": \"ü\u0000\"}"),
            new ToolResult.Refused(500, "no"),
            new ToolResult.Restricted("no"),
            new ToolResult.Unreachable("no"),
            new TimedOut(Duration.ofMillis(1_500)),
            new ToolResult.TooLarge(65_536),
            new OutcomeUnknown("no")
        }) {
            var request = Requests.request("{}");
            var call = new PlannedCall(request, false, null, LIMIT, latest(request), limit -> Uni.createFrom()
                    .item(result));

            assertThat(await(run(call))).isEqualTo(result);
            assertThat(await(run(call(request, false)))).isEqualTo(result);
        }
    }

    @Test
    void callThatRunsElsewhereIsWaitedFor() {
        var request = Requests.request("{}");
        var end = new CompletableFuture<ToolResult>();
        var elsewhere = run(new PlannedCall(request, false, null, LIMIT, latest(request), limit -> Uni.createFrom()
                        .completionStage(end)))
                .subscribeAsCompletionStage();
        awaitBegun(request);

        var here = run(call(request, false)).subscribeAsCompletionStage();
        end.complete(new Answer("from elsewhere"));

        assertThat(here.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(new Answer("from elsewhere"));
        assertThat(elsewhere.join()).isEqualTo(new Answer("from elsewhere"));
        assertThat(made).hasValue(0);
    }

    @Test
    void callOfACrashedProcessIsNotMadeAgain() {
        var request = Requests.request("{}");
        crashIn(request, Duration.ofMillis(300));

        assertThat(await(run(call(request, false)))).isInstanceOf(OutcomeUnknown.class);
        assertThat(await(run(call(request, false)))).isInstanceOf(OutcomeUnknown.class);
        assertThat(made).hasValue(0);
    }

    @Test
    void callOfACrashedProcessIsWaitedForUntilItsTimeHasPassed() {
        var request = Requests.request("{}");
        crashIn(request, Duration.ofSeconds(1));
        Instant before = Instant.now();

        await(run(call(request, false)));

        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(900));
    }

    @Test
    void repeatableCallOfACrashedProcessIsMadeAgain() {
        var request = Requests.request("{}");
        crashIn(request, Duration.ofMillis(300));

        assertThat(await(run(call(request, true)))).isEqualTo(new Answer("1"));
        assertThat(await(run(call(request, true)))).isEqualTo(new Answer("1"));
        assertThat(made).hasValue(1);
    }

    @Test
    void onlyOneOfManyTakesOverARepeatableCall() {
        var request = Requests.request("{}");
        crashIn(request, Duration.ofMillis(300));

        var results = await(Uni.join()
                .all(IntStream.range(0, 20)
                        .mapToObj(index -> run(call(request, true)))
                        .toList())
                .andFailFast());

        assertThat(results).hasSize(20).allSatisfy(result -> assertThat(result).isEqualTo(new Answer("1")));
        assertThat(made).hasValue(1);
    }

    @Test
    void onlyOneOfManyMakesTheCall() {
        var request = Requests.request("{}");

        var results = await(Uni.join()
                .all(IntStream.range(0, 50)
                        .mapToObj(index -> run(call(request, false)))
                        .toList())
                .andFailFast());

        assertThat(results).allSatisfy(result -> assertThat(result).isEqualTo(new Answer("1")));
        assertThat(made).hasValue(1);
    }

    @Test
    void lateEndOfAProcessThatWasTakenForDeadDoesNotChangeWhatIsRecorded() {
        var request = Requests.request("{}");
        crashIn(request, Duration.ofMillis(100));
        await(run(call(request, false)));

        assertThat(await(executions.end(CallKey.of(request), new Answer("late"))))
                .isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void callIsNotMadeWhenTheTurnIsOver() {
        var request = Requests.request("{}", Duration.ofSeconds(-1));

        assertThat(await(run(call(request, false)))).isEqualTo(new TimedOut(Duration.ZERO));
        assertThat(made).hasValue(0);
    }

    @Test
    void recordedResultIsGivenEvenWhenTheTurnIsOver() {
        var request = Requests.request("{}");
        await(run(call(request, false)));
        var late = new PlannedCall(request, false, null, LIMIT, Instant.now().minusSeconds(1), limit -> fail());

        assertThat(await(run(late))).isEqualTo(new Answer("1"));
    }

    @Test
    void sameCallInTheSameTurnIsMadeOnceByManyProcesses() {
        var request = Requests.request("{}");

        var results = await(Uni.join()
                .all(IntStream.range(0, 20)
                        .mapToObj(index -> run(same(Requests.again(request))))
                        .toList())
                .andFailFast());

        assertThat(results).hasSize(20).allSatisfy(result -> assertThat(result).isEqualTo(new Answer("1")));
        assertThat(made).hasValue(1);
    }

    @Test
    void repeatedCallThatIsRedeliveredGetsTheRecordOfTheFirst() {
        var request = Requests.request("{}");
        var again = Requests.again(request);
        await(run(same(request)));

        assertThat(await(run(same(again)))).isEqualTo(new Answer("1"));
        assertThat(await(run(same(again)))).isEqualTo(new Answer("1"));
        assertThat(made).hasValue(1);
    }

    @Test
    void otherTurnOrOtherArgumentsAreAnotherCall() {
        var request = Requests.request("{}");
        await(run(same(request)));

        assertThat(await(run(same(Requests.request("{}"))))).isEqualTo(new Answer("2"));
        assertThat(await(run(hashed(Requests.again(request), "other")))).isEqualTo(new Answer("3"));
        assertThat(await(run(call(Requests.again(request), false)))).isEqualTo(new Answer("4"));
    }

    @Test
    void repeatOfACallOfACrashedProcessIsNotMade() {
        var request = Requests.request("{}");
        await(executions.begin(request, "same", Instant.now().plusMillis(300)));

        assertThat(await(run(same(Requests.again(request))))).isInstanceOf(OutcomeUnknown.class);
        assertThat(await(run(same(request)))).isInstanceOf(OutcomeUnknown.class);
        assertThat(made).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"400, 1", "404, 1", "409, 1", "429, 1", "408, 0", "500, 0", "503, 0"})
    void callThatTheToolItselfRefusedMayBeMadeAgain(int status, int madeAgain) {
        var request = Requests.request("{}");
        var refusal = new ToolResult.Refused(status, "no");
        var first = new PlannedCall(request, false, "same", LIMIT, latest(request), limit -> Uni.createFrom()
                .item(refusal));
        await(run(first));

        var second = await(run(same(Requests.again(request))));

        assertThat(second).isEqualTo(madeAgain == 1 ? new Answer("1") : refusal);
        assertThat(await(run(same(request)))).isEqualTo(refusal);
        assertThat(made).hasValue(madeAgain);
    }

    @Test
    void otherAccountsCallOfTheSameIdIsAnother() {
        var request = Requests.request("{}");
        await(run(call(request, false)));
        var foreign = new CallKey(new AccountId("AC2"), request.call());

        assertThat(await(executions.find(foreign))).isEmpty();
    }

    @Test
    void oldRecordsAreForgotten() {
        var request = Requests.request("{}");
        await(run(call(request, false)));

        assertThat(await(executions.forget(Instant.now().minusSeconds(60)))).isZero();
        assertThat(await(executions.find(CallKey.of(request)))).isPresent();
        assertThat(await(executions.forget(Instant.now().plusSeconds(60)))).isPositive();
        assertThat(await(executions.find(CallKey.of(request)))).isEmpty();
    }

    /** In a process of its own: the result that is recorded. */
    private Uni<ToolResult> run(PlannedCall call) {
        return new AtMostOnce(executions, GRACE, InstantSource.system())
                .run(call)
                .chain(End::recorded);
    }

    private PlannedCall call(ToolCallRequested request, boolean repeatable) {
        return new PlannedCall(request, repeatable, null, LIMIT, latest(request), limit -> Uni.createFrom()
                .<ToolResult>item(() -> new Answer(String.valueOf(made.incrementAndGet())))
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(50)));
    }

    private PlannedCall same(ToolCallRequested request) {
        return hashed(request, "same");
    }

    private PlannedCall hashed(ToolCallRequested request, String hash) {
        var call = call(request, false);
        return new PlannedCall(request, false, hash, LIMIT, call.latest(), call.attempt());
    }

    private static Uni<ToolResult> fail() {
        return Uni.createFrom().failure(new AssertionError("called"));
    }

    private static Instant latest(ToolCallRequested request) {
        return request.header().deadline();
    }

    /** A start without an end. */
    private void crashIn(ToolCallRequested request, Duration limit) {
        await(executions.begin(request, null, Instant.now().plus(limit)));
    }

    private void awaitBegun(ToolCallRequested request) {
        await(executions.find(CallKey.of(request)).onItem().delayIt().by(Duration.ofMillis(300)));
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
