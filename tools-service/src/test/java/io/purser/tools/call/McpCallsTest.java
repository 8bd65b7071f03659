package io.purser.tools.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import io.purser.security.ServiceTokens;
import io.purser.tools.AsGateway;
import io.purser.tools.McpPaths;
import io.purser.tools.TestDatabase;
import io.purser.tools.ToolServer;
import io.purser.tools.definition.RecordedAnnouncements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a server whose tools are imported through REST to calls on them: one server of others, and one that misbehaves. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class McpCallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ServiceTokens tokens;

    @Inject
    RecordedAnnouncements announced;

    @Inject
    TestCalls process;

    @Inject
    @ConfigProperty(name = "test.tool-server")
    String server;

    @Inject
    @ConfigProperty(name = "test.mcp-server")
    String sdkServer;

    private final String query = "n=" + UUID.randomUUID();
    private AsGateway owner;
    private Calls calls;

    @BeforeEach
    void begin() {
        owner = AsGateway.forSomebody(tokens);
        calls = process.ofAnnounced();
    }

    @Test
    void toolsOfAServerOfOthersAreImportedAndCalled() {
        owner.post("/v1/Tools/Import", "{\"mcp_url\": \"%s\", \"name_prefix\": \"shop_\"}".formatted(sdkServer))
                .statusCode(201)
                .body("tools.name", hasItem("shop_greet"))
                .body("tools", hasSize(2))
                .body("tools[0].type", equalTo("MCP"))
                .body("tools[0].meta.source.kind", equalTo("mcp"))
                .body("tools[0].meta.source.url", equalTo(sdkServer));

        assertThat(result("shop_greet", "{\"name\": \"Ann\"}")).isEqualTo(new Answer("Hello Ann"));
        assertThat(result("shop_greet", "{}")).isInstanceOf(InvalidArguments.class);
        assertThat(result("shop_fail", "{}")).isEqualTo(new Refused(500, "There is no such order"));
        assertThat(announced.defined(id("shop_fail")).meta().path("idempotent").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sse"})
    void callTellsForWhomItIs(String form) throws JsonProcessingException {
        bring(form);
        var request = request("echo", "{\"a\": \"ü\"}");

        var seen = Json.MAPPER.readTree(((Answer) await(Ends.recorded(calls, request))).body());

        assertThat(Json.MAPPER.readTree(seen.path("body").asText()).path("params"))
                .isEqualTo(Json.MAPPER.readTree("{\"name\": \"echo\", \"arguments\": {\"a\": \"ü\"}}"));
        assertThat(seen.at("/headers/x-session-id").asText()).isEqualTo("webhook:s/1");
        assertThat(seen.at("/headers/x-identity").asText()).isEqualTo("email:a@b.example");
        assertThat(seen.at("/headers/idempotency-key").asText())
                .isEqualTo(request.call().value());
        assertThat(seen.at("/headers/traceparent").asText())
                .isEqualTo(request.header().traceparent());
        assertThat(seen.at("/headers/mcp-protocol-version").asText()).isEqualTo("2025-06-18");
        assertThat(seen.at("/headers/mcp-session-id").asText()).isNotEmpty();
        assertThat(seen.path("headers").has("x-twilio-signature")).isFalse();
    }

    @Test
    void allPagesAreReadAndTheSessionIsEnded() {
        bring("")
                .body("tools", hasSize(10))
                .body("tools.name", hasItem("structured"))
                .body("tools[0].meta.read_only", equalTo(true))
                .body("tools[0].meta.input_schema.additionalProperties.type", equalTo("string"))
                .body("skipped[0].operation", equalTo("odd"))
                .body("skipped[0].reason", containsString("a tool takes an object"));

        assertThat(McpPaths.begun(query + "&")).isEqualTo(1);
        assertThat(McpPaths.ended(query + "&")).isEqualTo(1);
    }

    @Test
    void callsShareASession() {
        bring("");

        var results = await(Uni.join()
                .all(IntStream.range(0, 20)
                        .mapToObj(number -> Ends.recorded(calls, request("echo", "{\"n\": \"%d\"}".formatted(number))))
                        .toList())
                .andFailFast());

        assertThat(results).hasSize(20).hasOnlyElementsOfType(Answer.class);
        assertThat(McpPaths.begun(query + "&")).isEqualTo(2);
    }

    @Test
    void sessionThatTheServerHasForgottenIsBegunAnew() {
        bring("");
        assertThat(result("structured", "{}")).isEqualTo(new Answer("{\"n\":7}"));
        McpPaths.forgetSessions();
        var request = request("structured", "{}");

        assertThat(await(Ends.recorded(calls, request))).isEqualTo(new Answer("{\"n\":7}"));
        assertThat(ToolServer.asked(request.call().value())).isEqualTo(1);
        assertThat(McpPaths.begun(query + "&")).isEqualTo(3);
    }

    @Test
    void partsAreJoined() {
        bring("");

        assertThat(result("parts", "{}")).isEqualTo(new Answer("one\n(image, not shown)\ntwo"));
    }

    @Test
    void whatGoesWrongIsAResult() {
        bring("");

        assertThat(result("fail", "{}")).isEqualTo(new Refused(500, "The shop is closed"));
        assertThat(result("wrong", "{}")).isEqualTo(new Refused(400, "name is missing"));
        assertThat(result("broken", "{}")).isEqualTo(new Refused(500, "out of order"));
        assertThat(result("junk", "{}")).isEqualTo(new Refused(502, "The server's answer is none of MCP"));
        assertThat(result("large", "{}")).isEqualTo(new TooLarge(65_536));
        assertThat(result("cut", "{}")).isInstanceOf(Unreachable.class);
    }

    @Test
    void hungCallIsGivenUpAndNotMadeAgain() {
        bring("");
        owner.put(
                        "/v1/Tools/" + id("hang"),
                        "{\"meta\": {\"url\": \"%s\", \"tool\": \"hang\", \"timeout_ms\": 500}}".formatted(url("")))
                .statusCode(200);
        var request = request("hang", "{}");

        assertThat(await(Ends.recorded(calls, request))).isInstanceOf(TimedOut.class);
        assertThat(await(Ends.recorded(calls, Requests.again(request)))).isInstanceOf(TimedOut.class);
        assertThat(ToolServer.asked(request.call().value())).isEqualTo(1);
    }

    @Test
    void policyLetsTheListingAndTheCallsIn() {
        String body = "{\"mcp_url\": \"%s\"%s}";
        owner.post("/v1/Tools/Import", body.formatted(url("guarded"), ""))
                .statusCode(400)
                .body("message", containsString("mcp_url answered 401"));
        owner.post(
                        "/v1/Tools/Import",
                        body.formatted(
                                url("guarded"),
                                ", \"policy\": {\"type\": \"bearer\", \"policy_details\": {\"token\": \"t1\"}}"))
                .statusCode(201)
                .body("tools[0].requires_auth", equalTo(true));

        assertThat(result("structured", "{}")).isEqualTo(new Answer("{\"n\":7}"));
    }

    @Test
    void serverThatMustNotBeCalledIsNot() {
        String tool = owner.post(
                        "/v1/Tools",
                        """
                        {"name": "x", "type": "mcp", "enabled": true, "meta": {"url": "http://169.254.169.254/mcp", "tool": "x"}}""")
                .statusCode(201)
                .body("type", equalTo("MCP"))
                .extract()
                .path("id");

        assertThat(await(Ends.recorded(calls, Requests.request(new ToolId(tool), "{}", PATIENCE))))
                .isInstanceOf(Restricted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    http://169.254.169.254/mcp | 99005 | mcp_url:
                    http://nowhere.invalid/mcp | 20001 | mcp_url:
                    SERVER/echo                | 20001 | mcp_url answered 502
                    SERVER/mcp?junk            | 20001 | mcp_url answered 502
                    SERVER/mcp?old             | 20001 | mcp_url answered 502
                    SERVER/status?s=500        | 20001 | mcp_url answered 500
                    SERVER/large               | 20001 | mcp_url gave an answer of more than
                    SERVER/redirect            | 20001 | mcp_url answered 302
                    ftp://x.example            | 99005 | mcp_url cannot be called
                    """)
    void serverThatTellsNoToolsIsTold(String url, int code, String why) {
        owner.post("/v1/Tools/Import", "{\"mcp_url\": \"%s\"}".formatted(url.replace("SERVER", server)))
                .statusCode(400)
                .body("code", equalTo(code))
                .body("message", containsString(why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"url": "https://x.example"}                                    | meta.tool must be the name
                    {"tool": "x"}                                                   | meta.url is required
                    {"url": "https://x.example", "tool": "x", "read_only": 1}       | meta.read_only must be true or false
                    {"url": "https://x.example", "tool": "x", "max_tries": 2}       | only then may a call be repeated
                    {"url": "https://x.example", "tool": "x", "timeout_ms": 0}      | meta.timeout_ms must be
                    """)
    void faultOfAMetaIsTold(String meta, String why) {
        owner.post("/v1/Tools", "{\"name\": \"x\", \"type\": \"MCP\", \"enabled\": true, \"meta\": %s}".formatted(meta))
                .statusCode(400)
                .body("message", containsString(why));
    }

    private ValidatableResponse bring(String form) {
        return owner.post("/v1/Tools/Import", "{\"mcp_url\": \"%s\"}".formatted(url(form)))
                .statusCode(201);
    }

    private String url(String form) {
        return server + "/mcp?" + query + "&" + form;
    }

    private String id(String name) {
        List<String> found = owner.get("/v1/Tools?PageSize=100")
                .extract()
                .path("tools.findAll { it.name == '%s' }.id".formatted(name));
        return found.getFirst();
    }

    private ToolCallRequested request(String tool, String arguments) {
        return Requests.request(new ToolId(id(tool)), arguments, PATIENCE);
    }

    private ToolResult result(String tool, String arguments) {
        return await(Ends.recorded(calls, request(tool, arguments)));
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
