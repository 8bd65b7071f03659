package io.purser.tools.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResult.Answer;
import io.purser.contract.event.ToolResult.Refused;
import io.purser.contract.event.ToolResult.Restricted;
import io.purser.contract.event.ToolResult.Unreachable;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.Json;
import io.purser.security.ServiceTokens;
import io.purser.tools.AsGateway;
import io.purser.tools.TestDatabase;
import io.purser.tools.TokenPaths;
import io.purser.tools.ToolServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a policy that is set through REST to what the tool sees: real database, real token endpoint, real tool. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class AuthorizationTest {

    // Awaited on the test's own thread, which is no event loop.

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ServiceTokens tokens;

    @Inject
    TestCalls process;

    @Inject
    @ConfigProperty(name = "test.tool-server")
    String server;

    private final String user = "u" + UUID.randomUUID();
    private AsGateway owner;
    private Calls calls;

    @BeforeEach
    void open() {
        owner = AsGateway.forSomebody(tokens);
        calls = process.ofAnnounced();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"type": "apiKey", "policy_details": {"header": "X-Shop-Auth", "value": "k1"}}       | x-shop-auth   | k1
                    {"type": "bearer", "policy_details": {"token": "t1"}}                                | authorization | Bearer t1
                    {"type": "basic", "policy_details": {"username": "ann", "password": "pa55"}}         | authorization | Basic YW5uOnBhNTU=
                    """)
    void fixedHeaderReachesTheTool(String policy, String header, String value) throws JsonProcessingException {
        String tool = tool("/echo", policy);

        assertThat(seen(tool, header)).isEqualTo(value);
        assertThat(owner.get("/v1/Tools/" + tool)
                        .body("requires_auth", equalTo(true))
                        .extract()
                        .asString())
                .doesNotContain("\"k1\"", "\"t1\"", "pa55");
    }

    @Test
    void passwordGrantGetsOneTokenForManyCalls() {
        String tool = tool("/guarded", password("slow"));

        var results = await(Uni.join()
                .all(IntStream.range(0, 50).mapToObj(index -> call(tool)).toList())
                .andFailFast());

        assertThat(results).containsOnly(new Answer("in")).hasSize(50);
        assertThat(result(tool)).isEqualTo(new Answer("in"));
        assertThat(TokenPaths.asked(user)).isEqualTo(1);
        assertThat(TokenPaths.last(user))
                .containsEntry("grant_type", "password")
                .containsEntry("username", user)
                .containsEntry("password", "hush&=ü")
                .containsEntry("scope", "orders")
                .doesNotContainKey("Authorization");
    }

    @Test
    void clientCredentialsShowTheClientInAHeaderFirst() {
        String tool = tool("/guarded", client(""));

        assertThat(result(tool)).isEqualTo(new Answer("in"));
        assertThat(TokenPaths.last(user))
                .containsEntry("grant_type", "client_credentials")
                .containsKey("Authorization")
                .doesNotContainKey("client_secret");
    }

    @Test
    void clientThatMustShowItselfInTheFormDoesSo() {
        String tool = tool("/guarded", client("form"));

        assertThat(result(tool)).isEqualTo(new Answer("in"));
        assertThat(TokenPaths.last(user)).containsEntry("client_secret", "hush").doesNotContainKey("Authorization");
        TokenPaths.revoke(user);
        assertThat(result(tool)).isEqualTo(new Answer("in"));
        assertThat(TokenPaths.asked(user)).isEqualTo(3);
    }

    @Test
    void tokenIsGotAnewBeforeItExpires() throws InterruptedException {
        String tool = tool("/guarded", password("short"));
        assertThat(result(tool)).isEqualTo(new Answer("in"));
        TimeUnit.MILLISECONDS.sleep(1_100);

        assertThat(result(tool)).isEqualTo(new Answer("in"));
        assertThat(TokenPaths.asked(user)).isEqualTo(2);
    }

    @Test
    void callsThatAreRefusedAreMadeOnceMoreWithOneNewTokenForAll() {
        String tool = tool("/guarded", password("slow"));
        result(tool);
        TokenPaths.revoke(user);

        var results = await(Uni.join()
                .all(IntStream.range(0, 20).mapToObj(index -> call(tool)).toList())
                .andFailFast());

        assertThat(results).containsOnly(new Answer("in"));
        assertThat(TokenPaths.asked(user)).isEqualTo(2);
    }

    @Test
    void callThatIsRefusedTwiceIsNotMadeAThirdTime() {
        String tool = tool("/status?s=401", password(""));
        var request = Requests.request(new ToolId(tool), "{}", PATIENCE);

        assertThat(await(Ends.recorded(calls, request))).isEqualTo(new Refused(401, "no"));
        assertThat(ToolServer.asked(request.call().value())).isEqualTo(2);
        assertThat(TokenPaths.asked(user)).isEqualTo(2);
    }

    @Test
    void otherStatusesAndFixedHeadersAreNoReasonForAnotherCall() {
        String forbidden = tool("/status?s=403", password(""));
        String fixed = tool("/status?s=401", "{\"type\": \"bearer\", \"policy_details\": {\"token\": \"t1\"}}");
        var first = Requests.request(new ToolId(forbidden), "{}", PATIENCE);
        var second = Requests.request(new ToolId(fixed), "{}", PATIENCE);

        assertThat(await(Ends.recorded(calls, first))).isEqualTo(new Refused(403, "no"));
        assertThat(await(Ends.recorded(calls, second))).isEqualTo(new Refused(401, "no"));
        assertThat(ToolServer.asked(first.call().value())).isEqualTo(1);
        assertThat(ToolServer.asked(second.call().value())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "refuse, 'refused the credentials (status 400, invalid_grant)'",
        "junk, gave an answer without a token",
        "none, gave an answer without a token",
        "large, gave an answer that is too large",
        "down, answered with status 503",
        "redirect, answered with status 307 in place of a token",
        "hang, gave no answer in time"
    })
    void withoutATokenTheToolIsNotCalledAndTheReasonIsTold(String misbehaviour, String why) {
        String tool = tool("/echo", password(misbehaviour));
        var request = Requests.request(new ToolId(tool), "{}", PATIENCE);

        assertThat(await(Ends.recorded(calls, request)))
                .isEqualTo(new Unreachable("The tool was not called: its token endpoint " + why));
        assertThat(ToolServer.asked(request.call().value())).isZero();
    }

    @Test
    void refusedCredentialsAreNotShownAgainAtOnce() {
        String tool = tool("/guarded", password("refuse"));

        assertThat(result(tool)).isInstanceOf(Unreachable.class);
        assertThat(result(tool)).isInstanceOf(Unreachable.class);
        assertThat(TokenPaths.asked(user)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/token", "http://127.0.0.1:9/token", "http://localhost:9/token"})
    void tokenUrlsGoThroughTheGateToo(String url) {
        String tool = tool("/echo", passwordAt(url));

        assertThat(result(tool)).isInstanceOfSatisfying(Restricted.class, no -> assertThat(no.why())
                .startsWith("The token endpoint is not called"));
    }

    @Test
    void changedPolicyCountsFromTheNextCallOn() {
        String tool = tool("/guarded", password("refuse"));
        assertThat(result(tool)).isInstanceOf(Unreachable.class);

        owner.put("/v1/Tools/" + tool, "{\"policy\": %s}".formatted(password("")))
                .statusCode(200);

        assertThat(result(tool)).isEqualTo(new Answer("in"));
    }

    @Test
    void maskedSecretsStayUsable() throws JsonProcessingException {
        String tool = tool(
                "/echo", "{\"type\": \"api_key\", \"policy_details\": {\"header\": \"X-Old\", \"value\": \"k1\"}}");

        owner.put(
                        "/v1/Tools/" + tool,
                        """
                        {"policy": {"type": "api_key", "policy_details": {"header": "X-New", "value": "********"}}}""")
                .statusCode(200);

        assertThat(seen(tool, "x-new")).isEqualTo("k1");
        assertThat(seen(tool, "x-old")).isEmpty();
    }

    @Test
    void policiesForDifferentHeadersGoTogether() throws JsonProcessingException {
        String tool = tool(
                "/echo", "{\"type\": \"api_key\", \"policy_details\": {\"header\": \"X-Key\", \"value\": \"k1\"}}");
        owner.put("/v1/Tools/" + tool, "{\"policy\": %s}".formatted(password("")))
                .statusCode(200);
        owner.get("/v1/Tools/" + tool).body("policies", hasSize(2));

        assertThat(seen(tool, "x-key")).isEqualTo("k1");
        assertThat(seen(tool, "authorization")).isEqualTo("Bearer " + user + ".1");
    }

    @Test
    void toolThatRequiresAuthAndHasNoCredentialIsNotCalled() {
        String tool = owner.tool(meta("/echo") + ", \"requires_auth\": true");
        owner.put("/v1/Tools/" + tool, "{\"policy\": {\"type\": \"mtls\", \"policy_details\": {\"key\": \"k1\"}}}")
                .statusCode(200);
        var request = Requests.request(new ToolId(tool), "{}", PATIENCE);

        assertThat(await(Ends.recorded(calls, request)))
                .isInstanceOfSatisfying(
                        Restricted.class, no -> assertThat(no.why()).contains("no policy with credentials"));
        assertThat(ToolServer.asked(request.call().value())).isZero();
    }

    @Test
    void policyOfAnyOtherTypeAddsNothingAndRequiresNothing() throws JsonProcessingException {
        String tool = tool("/echo", "{\"type\": \"mtls\", \"policy_details\": {\"key\": \"k1\"}}");

        assertThat(seen(tool, "authorization")).isEmpty();
        owner.get("/v1/Tools/" + tool).body("requires_auth", equalTo(false));
    }

    @Test
    void credentialsStayUnusedWhereTheOwnerSaysThatNoneAreRequired() throws JsonProcessingException {
        String tool = owner.tool(
                meta("/echo")
                        + ", \"requires_auth\": false, \"policy\": {\"type\": \"bearer\", \"policy_details\": {\"token\": \"t1\"}}");

        assertThat(seen(tool, "authorization")).isEmpty();
    }

    private String tool(String path, String policy) {
        return owner.tool(meta(path) + ", \"policy\": " + policy);
    }

    private String meta(String path) {
        return ", \"meta\": {\"url\": \"%s%s\", \"method\": \"POST\"}".formatted(server, path);
    }

    private String password(String misbehaviour) {
        return passwordAt(server + "/token?" + misbehaviour);
    }

    private String client(String misbehaviour) {
        return """
               {"type": "client_credentials", "policy_details": {"token_url": "%s/token?%s", "client_id": "%s", "client_secret": "hush"}}"""
                .formatted(server, misbehaviour, user);
    }

    private String passwordAt(String url) {
        return """
               {"policy_details": {"token_url": "%s", "username": "%s", "password": "hush&=ü", "scope": "orders"}}"""
                .formatted(url, user);
    }

    private String seen(String tool, String header) throws JsonProcessingException {
        return Json.MAPPER
                .readTree(((Answer) result(tool)).body())
                .at("/headers/" + header)
                .asText();
    }

    private ToolResult result(String tool) {
        return await(call(tool));
    }

    private Uni<ToolResult> call(String tool) {
        return Ends.recorded(calls, Requests.request(new ToolId(tool), "{}", PATIENCE));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
