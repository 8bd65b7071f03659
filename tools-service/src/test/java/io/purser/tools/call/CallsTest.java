package io.purser.tools.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResult.Answer;
import io.purser.contract.event.ToolResult.InvalidArguments;
import io.purser.contract.event.ToolResult.Refused;
import io.purser.contract.event.ToolResult.Restricted;
import io.purser.contract.event.ToolResult.TimedOut;
import io.purser.contract.event.ToolResult.TooLarge;
import io.purser.contract.event.ToolResult.Unreachable;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.Json;
import io.purser.security.Signature;
import io.purser.tools.TestDatabase;
import io.purser.tools.ToolServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a request to its result: real database, real egress gate, real guards, and a tool server that misbehaves. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class CallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    TestCalls process;

    @Inject
    @ConfigProperty(name = "test.tool-server")
    String server;

    @Inject
    @ConfigProperty(name = "test.secure-tool-server")
    String secureServer;

    private final Map<ToolId, ToolDefined> defined = new ConcurrentHashMap<>();
    private final ToolId tool = new ToolId("aia_tool_" + UUID.randomUUID());
    private Supplier<Uni<Optional<String>>> tokens = () -> Uni.createFrom().item(Optional.of("12345"));
    private Calls calls;

    @BeforeEach
    void open() {
        calls = open(Duration.ofMillis(100));
    }

    @Test
    void getCarriesArgumentsInTheQuery() throws JsonProcessingException {
        define("GET", "/echo?toolName=find", "{ order: string, n?: number }");

        var seen = Json.MAPPER.readTree(answer("{\"order\": \"7 8\", \"n\": 2}"));

        assertThat(seen.get("method").asText()).isEqualTo("GET");
        assertThat(seen.get("uri").asText()).isEqualTo("/echo?toolName=find&order=7%208&n=2");
    }

    @Test
    void postCarriesArgumentsInTheBodyAndTheCallInTheHeaders() throws JsonProcessingException {
        define("POST", "/echo?FlowSid=FW1", "{ order: string }");
        var request = request("{\"order\": \"7\"}");

        var seen = Json.MAPPER.readTree(((Answer) await(Ends.recorded(calls, request))).body());

        assertThat(seen.get("uri").asText())
                .isEqualTo("/echo?FlowSid=FW1&bodySHA256="
                        + "2a82a5a01f55d84bf9832d8525b400ee999b1186545962fdef1f6125a83695a0");
        assertThat(seen.get("body").asText()).isEqualTo("{\"order\":\"7\"}");
        assertThat(seen.at("/headers/x-twilio-signature").asText())
                .isEqualTo(Signature.of(server + seen.get("uri").asText(), "12345"));
        assertThat(seen.at("/headers/content-type").asText()).isEqualTo("application/json");
        assertThat(seen.at("/headers/x-session-id").asText()).isEqualTo("webhook:s/1");
        assertThat(seen.at("/headers/x-identity").asText()).isEqualTo("email:a@b.example");
        assertThat(seen.at("/headers/idempotency-key").asText())
                .isEqualTo(request.call().value());
        assertThat(seen.at("/headers/traceparent").asText())
                .isEqualTo(request.header().traceparent());
    }

    @Test
    void callsAreSignedOverTheAddressThatTheToolSees() throws JsonProcessingException {
        define("GET", "/echo?n=1#part", "{ order: string }");

        var seen = Json.MAPPER.readTree(answer("{\"order\": \"7 8\"}"));

        assertThat(seen.at("/headers/x-twilio-signature").asText())
                .isEqualTo(Signature.of(server + seen.get("uri").asText(), "12345"));
    }

    @Test
    void callWaitsForATokenThatIsOnItsWay() {
        var asked = new AtomicInteger();
        tokens = () ->
                Uni.createFrom().item(() -> asked.incrementAndGet() < 4 ? Optional.empty() : Optional.of("12345"));
        define("POST", "/echo", "{}");

        assertThat(await(Ends.recorded(calls, request("{}")))).isInstanceOf(Answer.class);
    }

    @Test
    void nothingIsSentUnsigned() {
        tokens = () -> Uni.createFrom().item(Optional.empty());
        define(Requests.webhook("POST", server + "/echo").put("timeout_ms", 400));
        var request = request("{}");

        assertThat(await(Ends.recorded(calls, request))).isInstanceOf(Restricted.class);
        assertThat(ToolServer.asked(request.call().value())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "\"x\"",
                "7",
                "{\"order\": 7}",
                "{}",
                "",
                "{\"order\": \"7\", \"x\": 1}",
                "{\"order\""
            })
    void argumentsThatDoNotFitAreNotSent(String arguments) {
        define("POST", "/echo", "{ order: string }");
        var request = request(arguments);

        assertThat(await(Ends.recorded(calls, request))).isInstanceOf(InvalidArguments.class);
        assertThat(ToolServer.asked(request.call().value())).isZero();
    }

    @Test
    void unknownToolIsTold() {
        assertThat(await(Ends.recorded(calls, request("{}")))).isEqualTo(new Restricted("There is no such tool"));
    }

    @Test
    void disabledToolIsNotCalled() {
        defined.put(tool, Requests.tool(tool, Requests.webhook("GET", server + "/echo"), "{}", false));
        var request = request("{}");

        assertThat(await(Ends.recorded(calls, request))).isEqualTo(new Restricted("The tool is switched off"));
        assertThat(ToolServer.asked(request.call().value())).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 403, 404, 429, 500, 503})
    void otherStatusesAreRefusals(int status) {
        define("POST", "/status?s=" + status, "{}");

        assertThat(await(Ends.recorded(calls, request("{}")))).isEqualTo(new Refused(status, "no"));
    }

    @Test
    void nothingToSayIsAnAnswerToo() {
        define("POST", "/status?s=204", "{}");

        assertThat(await(Ends.recorded(calls, request("{}")))).isInstanceOf(Answer.class);
    }

    @Test
    void tenMegabytesAreTooMuch() {
        define("GET", "/large", "{}");

        assertThat(await(Ends.recorded(calls, request("{}")))).isEqualTo(new TooLarge(65_536));
    }

    @Test
    void hangEndsAtTheToolsOwnLimit() {
        define(Requests.webhook("GET", server + "/hang").put("timeout_ms", 300));

        assertThat(await(Ends.recorded(calls, request("{}")))).isEqualTo(new TimedOut(Duration.ofMillis(300)));
    }

    @Test
    void hangEndsBeforeTheTurnDoes() {
        define("POST", "/hang", "{}");
        var request = request("{}", Duration.ofMillis(2_800));
        var begun = Instant.now();

        assertThat(await(Ends.recorded(calls, request))).isInstanceOf(TimedOut.class);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMillis(2_500));
    }

    @Test
    void slowBytesEndAtTheLimit() {
        define(Requests.webhook("GET", server + "/drip").put("timeout_ms", 400));

        assertThat(await(Ends.recorded(calls, request("{}")))).isInstanceOf(TimedOut.class);
    }

    @Test
    void brokenConnectionIsToldAndAPostIsNotRepeated() {
        define("POST", "/break", "{}");
        var request = request("{}");

        assertThat(await(Ends.recorded(calls, request))).isInstanceOf(Unreachable.class);
        assertThat(ToolServer.asked(request.call().value())).isEqualTo(1);
    }

    @Test
    void brokenConnectionOfAGetIsTriedOnceMoreWithTheSameKey() {
        define("GET", "/break", "{}");
        var request = request("{}");

        assertThat(await(Ends.recorded(calls, request))).isInstanceOf(Unreachable.class);
        assertThat(ToolServer.asked(request.call().value())).isEqualTo(2);
    }

    @Test
    void junkIsAnAnswerAndIsRecordedAsItIs() {
        define("POST", "/junk", "{}");
        var request = request("{}");

        assertThat(await(Ends.recorded(calls, request))).isEqualTo(new Answer("\u0000\u0001\uFFFF{]"));
        assertThat(await(Ends.recorded(calls, request))).isEqualTo(new Answer("\u0000\u0001\uFFFF{]"));
    }

    @Test
    void junkThatCallsItselfJsonIsAnAnswerToo() {
        define("POST", "/junk.json", "{}");

        assertThat(answer("{}")).isEqualTo("{]");
    }

    @Test
    void wrongCharsetLosesTheCharacterAndNotTheAnswer() {
        define("POST", "/latin", "{}");
        assertThat(answer("{}")).isEqualTo("M\uFFFDl");

        define("POST", "/no-charset", "{}");
        assertThat(answer("{}")).isEqualTo("ok");
    }

    @Test
    void textIsAnAnswer() {
        define("GET", "/text", "{}");

        assertThat(answer("{}")).isEqualTo("Ask for the order.");
    }

    @Test
    void ownersMayAllowSmallerAnswersOnly() {
        define(Requests.webhook("GET", server + "/large").put("max_answer_bytes", 1_000));

        assertThat(await(Ends.recorded(calls, request("{}")))).isEqualTo(new TooLarge(1_000));
    }

    @Test
    void busyToolIsAskedAgainAsOftenAsTheOwnerAllows() {
        define(Requests.webhook("GET", server + "/later").put("max_tries", 3).put("backoff_ms", 20));
        var request = request("{}");

        assertThat(await(Ends.recorded(calls, request))).isEqualTo(new Answer("no 3"));
    }

    @Test
    void idempotentPostIsAskedAgainToo() {
        define(Requests.webhook("POST", server + "/later")
                .put("idempotent", true)
                .put("max_tries", 2)
                .put("backoff_ms", 20));
        var request = request("{}");

        assertThat(await(Ends.recorded(calls, request))).isEqualTo(new Refused(429, "no 2"));
        assertThat(ToolServer.asked(request.call().value())).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void toolThatIsNotRepeatableIsNeverAskedTwice(int status) {
        define("POST", "/status?s=" + status, "{}");
        var request = request("{}");

        assertThat(await(Ends.recorded(calls, request))).isEqualTo(new Refused(status, "no"));
        assertThat(ToolServer.asked(request.call().value())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500})
    void whatWillNotPassIsNotAskedAgain(int status) {
        define(Requests.webhook("GET", server + "/status?s=" + status).put("max_tries", 5));
        var request = request("{}");

        assertThat(await(Ends.recorded(calls, request))).isEqualTo(new Refused(status, "no"));
        assertThat(ToolServer.asked(request.call().value())).isEqualTo(1);
    }

    @Test
    void pauseThatDoesNotFitIntoTheTimeIsNotBegun() {
        define(Requests.webhook("GET", server + "/status?s=503")
                .put("max_tries", 5)
                .put("backoff_ms", 5_000)
                .put("timeout_ms", 3_000));
        var begun = Instant.now();

        assertThat(await(Ends.recorded(calls, request("{}")))).isEqualTo(new Refused(503, "no"));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMillis(2_900));
    }

    @Test
    void ownersSayWhenAToolIsSickAndHowLongItRests() throws InterruptedException {
        define(Requests.webhook("POST", server + "/status?s=500")
                .put("breaker_calls", 4)
                .put("breaker_percent", 100)
                .put("breaker_rest_ms", 300));
        for (int count = 0; count < 4; count++) {
            assertThat(await(Ends.recorded(calls, request("{}")))).isEqualTo(new Refused(500, "no"));
        }

        assertThat(await(Ends.recorded(calls, request("{}")))).isInstanceOf(Unreachable.class);
        TimeUnit.MILLISECONDS.sleep(400);
        assertThat(await(Ends.recorded(calls, request("{}")))).isEqualTo(new Refused(500, "no"));
    }

    @Test
    void callsOfOneStepRunSideBySide() {
        var key = UUID.randomUUID().toString();
        define("POST", "/together?k=" + key, "{ n: number }");

        assertThat(three()).containsOnly(new Answer("done"));
        assertThat(ToolServer.together(key)).isEqualTo(3);
    }

    @Test
    void callsOfASequentialToolRunOneAfterTheOtherInTheirOrder() {
        var key = UUID.randomUUID().toString();
        define(Requests.webhook("POST", server + "/together?k=" + key)
                .put("sequential", true)
                .put("allow_repeats", true));
        var requests = IntStream.range(0, 4).mapToObj(index -> request("{}")).toList();

        var results =
                requests.stream().map(request -> Ends.recorded(calls, request)).toList();
        // The last is begun first: the order is that of the requests, not that of the work.
        var all = await(Uni.join().all(results.reversed()).andFailFast());

        assertThat(all).containsOnly(new Answer("done"));
        assertThat(ToolServer.together(key)).isEqualTo(1);
        assertThat(ToolServer.arrived(key))
                .containsExactlyElementsOf(
                        requests.stream().map(request -> request.call().value()).toList());
    }

    @Test
    void sameCallInOneTurnIsMadeOnce() {
        define("POST", "/slow", "{ n: number }");
        var first = request("{\"n\": 1}");
        var again = Requests.again(first, "{\"n\": 1.0}");

        var both = await(Uni.join()
                .all(Ends.recorded(calls, first), Ends.recorded(open(Duration.ofMillis(500)), again))
                .andFailFast());

        assertThat(both).containsOnly(new Answer("slow"));
        assertThat(ToolServer.asked(first.call().value())
                        + ToolServer.asked(again.call().value()))
                .isEqualTo(1);
    }

    @Test
    void sameCallIsMadeAgainWhereTheOwnerAllowsItOrItIsARead() {
        for (var meta : List.of(
                Requests.webhook("POST", server + "/echo").put("allow_repeats", true),
                Requests.webhook("GET", server + "/echo"))) {
            define(meta);
            var first = request("{}");
            var again = Requests.again(first);
            await(Ends.recorded(calls, first));
            await(Ends.recorded(calls, again));

            assertThat(ToolServer.asked(again.call().value())).isEqualTo(1);
        }
    }

    @Test
    void untrustedCertificateIsNotSpokenTo() {
        define(Requests.webhook("GET", secureServer + "/echo").put("max_tries", 1));
        var request = request("{}");

        assertThat(await(Ends.recorded(calls, request))).isInstanceOf(Unreachable.class);
        assertThat(ToolServer.asked(request.call().value())).isZero();
    }

    @Test
    void redirectIsFollowed() throws JsonProcessingException {
        define("GET", "/redirect", "{}");

        assertThat(Json.MAPPER.readTree(answer("{}")).get("uri").asText()).isEqualTo("/echo?moved=1");
    }

    @Test
    void endlessRedirectsEnd() {
        define("GET", "/round", "{}");

        assertThat(await(Ends.recorded(calls, request("{}")))).isInstanceOf(Restricted.class);
    }

    @Test
    void redirectToWhereNobodyMayGoIsRestricted() {
        define("GET", "/inside", "{}");

        assertThat(await(Ends.recorded(calls, request("{}")))).isInstanceOf(Restricted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1:9/",
                "http://[::1]:9/",
                "http://localhost:9/"
            })
    void privateAddressesAreRestricted(String url) {
        define(Requests.webhook("GET", url));

        assertThat(await(Ends.recorded(calls, request("{}")))).isInstanceOf(Restricted.class);
    }

    @Test
    void nameThatDoesNotResolveIsUnreachable() {
        define(Requests.webhook("GET", "http://nowhere.invalid/").put("timeout_ms", 5_000));

        assertThat(await(Ends.recorded(calls, request("{}")))).isInstanceOfAny(Unreachable.class, TimedOut.class);
    }

    @Test
    void sameRequestTwiceIsOneCall() {
        define("POST", "/slow", "{}");
        var request = request("{}");

        var both = await(Uni.join()
                .all(Ends.recorded(calls, request), Ends.recorded(calls, request))
                .andFailFast());

        assertThat(both).containsOnly(new Answer("slow"));
        assertThat(await(Ends.recorded(calls, request))).isEqualTo(new Answer("slow"));
        assertThat(ToolServer.asked(request.call().value())).isEqualTo(1);
    }

    @Test
    void requestThatIsRedeliveredElsewhereIsStillOneCall() {
        define("POST", "/slow", "{}");
        var request = request("{}");

        var both = await(Uni.join()
                .all(Ends.recorded(calls, request), Ends.recorded(open(Duration.ofMillis(500)), request))
                .andFailFast());

        assertThat(both).containsOnly(new Answer("slow"));
        assertThat(ToolServer.asked(request.call().value())).isEqualTo(1);
    }

    @Test
    void recordedResultOutlivesTheTool() {
        define("POST", "/status?s=500", "{}");
        var request = request("{}");
        await(Ends.recorded(calls, request));
        defined.clear();

        assertThat(await(Ends.recorded(calls, request))).isEqualTo(new Refused(500, "no"));
    }

    @Test
    void changedDefinitionCountsFromTheNextCallOn() {
        define("GET", "/status?s=404", "{}");
        await(Ends.recorded(calls, request("{}")));
        define("GET", "/status?s=403", "{}");

        assertThat(await(Ends.recorded(calls, request("{}")))).isEqualTo(new Refused(403, "no"));
    }

    @Test
    void noMoreCallsAtOnceThanTheOwnerAllows() {
        define(Requests.webhook("POST", server + "/slow")
                .put("max_concurrency", 2)
                .put("timeout_ms", 3_000));

        var results = await(Uni.join()
                .all(IntStream.range(0, 5)
                        .mapToObj(index -> Ends.recorded(calls, request("{}")))
                        .toList())
                .andFailFast());

        assertThat(results).allMatch(result -> result instanceof TimedOut || result.equals(new Answer("slow")));
        assertThat(results).filteredOn(new Answer("slow")::equals).hasSize(2);
        assertThat(results).filteredOn(TimedOut.class::isInstance).hasSize(3);
    }

    @Test
    void toolThatFailsAgainAndAgainIsLeftAlone() {
        define("POST", "/status?s=500", "{}");
        for (int count = 0; count < 20; count++) {
            await(Ends.recorded(calls, request("{}")));
        }
        var request = request("{}");

        assertThat(await(Ends.recorded(calls, request))).isInstanceOf(Unreachable.class);
        assertThat(ToolServer.asked(request.call().value())).isZero();
    }

    @Test
    void thousandSlowToolsNeedNoThreads() throws InterruptedException {
        define(Requests.webhook("POST", server + "/slow").put("timeout_ms", 60_000));
        await(Ends.recorded(calls, request("{}")));
        int before = Thread.activeCount();
        var begun = Instant.now();

        var all = Uni.join()
                .all(IntStream.range(0, 1_000)
                        .mapToObj(index -> Ends.recorded(calls, request("{}", PATIENCE)))
                        .toList())
                .andFailFast()
                .subscribeAsCompletionStage();
        TimeUnit.SECONDS.sleep(1);
        int during = Thread.activeCount();

        assertThat(all.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join()).containsOnly(new Answer("slow"));
        assertThat(during - before).isLessThan(50);
        System.out.printf(
                "1,000 calls on tools that take 2 s: %d ms, %d threads more%n",
                Duration.between(begun, Instant.now()).toMillis(), during - before);
    }

    private Calls open(Duration grace) {
        return process.of(
                (account, id) -> Uni.createFrom().item(Optional.ofNullable(defined.get(id))),
                account -> tokens.get(),
                grace);
    }

    private void define(String method, String path, String input) {
        defined.put(tool, Requests.tool(tool, Requests.webhook(method, server + path), input, true));
    }

    private void define(ObjectNode meta) {
        defined.put(tool, Requests.tool(tool, meta, "{}", true));
    }

    private List<ToolResult> three() {
        return await(Uni.join()
                .all(IntStream.range(0, 3)
                        .mapToObj(index -> Ends.recorded(calls, request("{\"n\": %d}".formatted(index))))
                        .toList())
                .andFailFast());
    }

    private String answer(String arguments) {
        return ((Answer) await(Ends.recorded(calls, request(arguments)))).body();
    }

    private ToolCallRequested request(String arguments) {
        return Requests.request(tool, arguments, Duration.ofSeconds(25));
    }

    private ToolCallRequested request(String arguments, Duration untilDeadline) {
        return Requests.request(tool, arguments, untilDeadline);
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
