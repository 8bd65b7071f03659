package io.purser.tools.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.micrometer.core.instrument.MeterRegistry;
import io.purser.contract.event.Header;
import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResult.Answer;
import io.purser.contract.event.ToolResult.Forbidden;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.CallId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.ToolId;
import io.purser.security.ServiceTokens;
import io.purser.tools.AsGateway;
import io.purser.tools.TestDatabase;
import io.purser.tools.ToolServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a policy that is set through REST to what the tool sees: real engines, real database, real tool. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class DecidedCallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CONFIRMED = rule("confirmed");
    private static final String CEDAR =
            """
            {"type": "cedar", "policy_details": {"policy":
             "@reason(\\"Ask for a yes first.\\") permit(principal, action, resource) when { context.confirmed };"}}""";

    @Inject
    ServiceTokens tokens;

    @Inject
    MeterRegistry meters;

    @Inject
    Pool database;

    @Inject
    TestCalls process;

    @Inject
    @ConfigProperty(name = "test.tool-server")
    String server;

    private final SessionId session = new SessionId("s/" + UUID.randomUUID());
    private final EventId turn = EventId.create();
    private AsGateway owner;
    private Calls calls;

    @BeforeEach
    void open() {
        owner = AsGateway.forSomebody(tokens);
        calls = process.ofAnnounced();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule", "cedar"})
    void forbiddenCallIsNotSentAndSentOnceTheCustomerHasSaidYes(String type) {
        String tool = tool("POST", type.equals("rule") ? CONFIRMED : CEDAR);
        var before = request(tool, "{\"order\": \"7\"}", false);
        var after = request(tool, "{\"order\": \"7\"}", true);

        assertThat(result(before)).isInstanceOfSatisfying(Forbidden.class, no -> {
            assertThat(no.policy()).startsWith("aia_plcy_");
            assertThat(no.why()).contains("Ask for a yes first.");
        });
        assertThat(result(after)).isInstanceOf(Answer.class);
        assertThat(ToolServer.asked(before.call().value())).isZero();
        assertThat(ToolServer.asked(after.call().value())).isEqualTo(1);
    }

    @Test
    void requestThatComesAgainGetsTheRecordedNoThoughThePolicyHasChanged() {
        String tool = tool("POST", CONFIRMED);
        var request = request(tool, "{}", false);
        var no = result(request);
        owner.put("/v1/Tools/" + tool, "{\"policy\": %s}".formatted(rule("true")))
                .statusCode(200);

        assertThat(result(request)).isEqualTo(no).isInstanceOf(Forbidden.class);
        assertThat(result(request(tool, "{}", false))).isInstanceOf(Answer.class);
    }

    @Test
    void answerThatWasRecordedHoldsThoughThePolicyHasChanged() {
        String tool = tool("POST", rule("true"));
        var request = request(tool, "{}", false);
        var answer = result(request);
        owner.put("/v1/Tools/" + tool, "{\"policy\": %s}".formatted(CONFIRMED)).statusCode(200);

        assertThat(result(request)).isEqualTo(answer).isInstanceOf(Answer.class);
        assertThat(result(request(tool, "{}", false))).isInstanceOf(Forbidden.class);
    }

    @Test
    void policiesLookBackOnTheSession() {
        String find = tool("GET", "");
        String refund = tool(
                "POST",
                rule("earlier.exists(c, c.tool == 'find' && c.answered"
                        + " && c.arguments.order == arguments.order && c.answer.method == 'GET')"));

        assertThat(result(request(refund, "{\"order\": \"7\"}", true))).isInstanceOf(Forbidden.class);
        assertThat(result(request(find, "{\"order\": \"8\"}", true))).isInstanceOf(Answer.class);
        assertThat(result(request(refund, "{\"order\": \"7\"}", true))).isInstanceOf(Forbidden.class);
        assertThat(result(request(find, "{\"order\": \"7\"}", true))).isInstanceOf(Answer.class);
        assertThat(result(request(refund, "{\"order\": \"7\"}", true))).isInstanceOf(Answer.class);
        assertThat(result(request(refund, "{\"order\": \"7\"}", true, new SessionId("another"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void argumentsAreKeptSealedAndOnlyWherePoliciesLookBack() {
        String free = tool("POST", "");
        var unkept = request(free, "{\"order\": \"secret-7\"}", false);
        result(unkept);
        String decided = tool("POST", rule("true"));
        var kept = request(decided, "{\"order\": \"secret-7\"}", false);
        result(kept);

        assertThat(arguments(unkept)).isNull();
        assertThat(arguments(kept)).startsWith("v1.").doesNotContain("secret-7");
    }

    @Test
    void ruleThatCannotBeEvaluatedIsANo() {
        String tool = tool("POST", rule("arguments.amount < 100"));
        var request = request(tool, "{\"order\": \"7\"}", true);

        assertThat(result(request)).isInstanceOfSatisfying(Forbidden.class, no -> assertThat(no.why())
                .startsWith("The rule could not be evaluated: ")
                .contains("amount"));
        assertThat(ToolServer.asked(request.call().value())).isZero();
    }

    @Test
    void refusalsAreCounted() {
        String tool = tool("POST", CONFIRMED);
        long before = counted();

        result(request(tool, "{}", false));

        assertThat(counted()).isEqualTo(before + 1);
    }

    @Test
    void policyOfAReadDecidesToo() {
        assertThat(result(request(tool("GET", rule("verified")), "{\"order\": \"7\"}", true)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void policiesThatDecideStandBesideEachOtherByNameAndRequireNoAuth() {
        String tool = tool("POST", named("first", "true"));
        owner.put("/v1/Tools/" + tool, "{\"policy\": %s}".formatted(named("second", "confirmed")))
                .statusCode(200);

        owner.get("/v1/Tools/" + tool)
                .body("policies", hasSize(2))
                .body("policies.type", equalTo(List.of("rule", "rule")))
                .body("policies[0].policy_details.when", equalTo("confirmed"))
                .body("requires_auth", equalTo(false));
        assertThat(result(request(tool, "{}", false))).isInstanceOf(Forbidden.class);
        owner.put("/v1/Tools/" + tool, "{\"policy\": %s}".formatted(named("second", "true")))
                .statusCode(200);
        owner.get("/v1/Tools/" + tool).body("policies", hasSize(2));
        assertThat(result(request(tool, "{}", false))).isInstanceOf(Answer.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"type": "rule", "policy_details": {}}                                                    | effect is required
                    {"type": "rule", "policy_details": {"effect": "forbid", "when": "a ==", "reason": "x"}}   | when, line 1, column 5
                    {"type": "Rule", "policyDetails": {"effect": "forbid", "when": "foo", "reason": "x"}}     | undeclared reference to 'foo'
                    {"type": "cedar", "policy_details": {"policy": "permit(principal)"}}                      | policy cannot be read
                    {"type": "CEDAR", "policy_details": {"text": "hello"}}                                    | policy cannot be read
                    {"type": "cedar", "policy_details": {}}                                                   | policy is required
                    """)
    void faultyPolicyIsRefused(String policy, String why) {
        String tool = tool("POST", "");

        owner.put("/v1/Tools/" + tool, "{\"policy\": %s}".formatted(policy))
                .statusCode(400)
                .body("code", equalTo(20001))
                .body("message", containsString("policy.policy_details"))
                .body("message", containsString(why));
        owner.post("/v1/Tools", body("POST", policy)).statusCode(400);
        owner.get("/v1/Tools").body("tools", hasSize(1));
        owner.get("/v1/Policies").body("policies", hasSize(0));
    }

    private static String rule(String when) {
        return named("own", when);
    }

    private static String named(String name, String when) {
        return """
               {"name": "%s", "type": "rule",
                "policy_details": {"effect": "require", "when": "%s", "reason": "Ask for a yes first."}}"""
                .formatted(name, when);
    }

    private String tool(String method, String policy) {
        return owner.post("/v1/Tools", body(method, policy))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String body(String method, String policy) {
        return """
               {"name": "%s", "type": "WEBHOOK", "enabled": true, "meta": {"url": "%s/echo", "method": "%s",
                "input_schema": "{ order?: string, amount?: number }"}%s}"""
                .formatted(
                        method.equals("GET") ? "find" : "refund",
                        server,
                        method,
                        policy.isEmpty() ? "" : ", \"policy\": " + policy);
    }

    private ToolCallRequested request(String tool, String arguments, boolean confirmed) {
        return request(tool, arguments, confirmed, session);
    }

    /** All of one turn, so that a call that was made would answer for the same one again. */
    private ToolCallRequested request(String tool, String arguments, boolean confirmed, SessionId in) {
        var now = Instant.now();
        var header = Header.first(turn, now, now.plusSeconds(25), owner.account(), new AssistantId("aia_asst_1"), in);
        var id = new ToolId(tool);
        var call = new CallId("call_" + UUID.randomUUID());
        return new ToolCallRequested(header, call, id, "f", arguments, "email:a@b.example", false, confirmed);
    }

    private ToolResult result(ToolCallRequested request) {
        return await(Ends.recorded(calls, request));
    }

    private String arguments(ToolCallRequested request) {
        return await(database.preparedQuery("SELECT arguments FROM execution WHERE call = $1")
                        .execute(Tuple.of(request.call().value())))
                .iterator()
                .next()
                .getString("arguments");
    }

    private long counted() {
        return meters.find("purser.gate.decisions").tag("decision", "Forbidden").timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
