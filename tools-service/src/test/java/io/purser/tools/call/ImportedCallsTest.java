package io.purser.tools.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.ToolResult.Answer;
import io.purser.contract.event.ToolResult.InvalidArguments;
import io.purser.contract.event.ToolResult.Restricted;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.Json;
import io.purser.security.ServiceTokens;
import io.purser.security.Signature;
import io.purser.tools.AsGateway;
import io.purser.tools.TestDatabase;
import io.purser.tools.ToolServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a document that is imported through REST to what its server sees. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class ImportedCallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ServiceTokens tokens;

    @Inject
    TestCalls process;

    @Inject
    @ConfigProperty(name = "test.tool-server")
    String server;

    private Calls calls;
    private Map<String, String> tools;

    @BeforeEach
    void bring() throws IOException {
        calls = process.ofAnnounced();
        tools = imported();
    }

    @Test
    void argumentsOfAGetGoWhereTheDocumentSays() throws JsonProcessingException {
        var seen = seen(
                "getOrder",
                """
                {"orderId": "A/1?x#y", "X-Trace": "t 1", "fields": ["a", "b"], "tag": ["c", "d"], "near": {"e": 1}}""");

        assertThat(seen.path("method").asText()).isEqualTo("GET");
        assertThat(seen.path("uri").asText())
                .isEqualTo("/echo/orders/A%2F1%3Fx%23y?fields=a,b&tag=c&tag=d&near=%7B%22e%22%3A1%7D");
        assertThat(seen.at("/headers/x-trace").asText()).isEqualTo("t 1");
        assertThat(seen.at("/headers/x-key").asText()).isEqualTo("k1");
        assertThat(seen.at("/headers/x-twilio-signature").asText())
                .isEqualTo(Signature.of(server + seen.path("uri").asText(), "12345"));
    }

    @Test
    void bodyOfAPutHasWhatIsLeft() throws JsonProcessingException {
        var seen = seen(
                "changeOrder",
                """
                {"orderId": "A-1", "status": null, "price": 2.5, "line": {"item": "x", "parts": [{"item": "y"}]}}""");

        assertThat(seen.path("method").asText()).isEqualTo("PUT");
        assertThat(seen.path("uri").asText()).startsWith("/echo/orders/A-1?bodySHA256=");
        assertThat(seen.path("body").asText())
                .isEqualTo("{\"status\":null,\"price\":2.5,\"line\":{\"item\":\"x\",\"parts\":[{\"item\":\"y\"}]}}");
        assertThat(seen.at("/headers/content-type").asText()).isEqualTo("application/json");
        assertThat(seen.at("/headers/x-twilio-signature").asText())
                .isEqualTo(Signature.of(server + seen.path("uri").asText(), "12345"));
    }

    @Test
    void deleteHasNoBody() throws JsonProcessingException {
        var seen = seen("cancelOrder", "{\"orderId\": \"A-1\", \"reason\": \"too late\"}");

        assertThat(seen.path("method").asText()).isEqualTo("DELETE");
        assertThat(seen.path("uri").asText()).isEqualTo("/echo/orders/A-1?reason=too%20late");
        assertThat(seen.path("body").asText()).isEmpty();
    }

    @Test
    void bodyMayBeAList() throws JsonProcessingException {
        var seen = seen("post_orders", "{\"body\": [{\"item\": \"x\"}]}");

        assertThat(seen.path("body").asText()).isEqualTo("[{\"item\":\"x\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"orderId\": \"\"}",
                "{\"orderId\": \"..\"}",
                "{\"orderId\": \"../../status?s=200\"}",
                "{\"orderId\": \"..%2f..\"}",
                "{\"orderId\": 7}",
                "{\"orderId\": \"A-1\", \"limit\": 7}",
                "{\"orderId\": \"A-1\", \"tag\": \"c\"}",
            })
    void argumentsThatDoNotFitAreNotSent(String arguments) {
        var request = Requests.request(new ToolId(tool("getOrder")), arguments, PATIENCE);

        assertThat(await(Ends.recorded(calls, request))).isInstanceOf(InvalidArguments.class);
        assertThat(ToolServer.asked(request.call().value())).isZero();
    }

    @Test
    void withoutACredentialItIsNotCalled() throws IOException {
        var request = Requests.request(
                new ToolId(String.valueOf(imported("").get("getOrder"))), "{\"orderId\": \"1\"}", PATIENCE);

        assertThat(await(Ends.recorded(calls, request))).isInstanceOf(Restricted.class);
        assertThat(ToolServer.asked(request.call().value())).isZero();
    }

    private JsonNode seen(String operation, String arguments) throws JsonProcessingException {
        var result = await(Ends.recorded(calls, Requests.request(new ToolId(tool(operation)), arguments, PATIENCE)));
        assertThat(result).isInstanceOf(Answer.class);
        return Json.MAPPER.readTree(((Answer) result).body());
    }

    private String tool(String name) {
        return String.valueOf(tools.get(name));
    }

    private Map<String, String> imported() throws IOException {
        return imported(
                ", \"policy\": {\"type\": \"api_key\", \"policy_details\": {\"header\": \"X-Key\", \"value\": \"k1\"}}");
    }

    /** The ids of the tools by their names. */
    private Map<String, String> imported(String more) throws IOException {
        try (var file = getClass().getResourceAsStream("/openapi/shop.yaml")) {
            var document =
                    Json.MAPPER.getNodeFactory().textNode(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            String answer = AsGateway.forSomebody(tokens)
                    .post(
                            "/v1/Tools/Import",
                            "{\"openapi\": %s, \"server_url\": \"%s/echo\"%s}".formatted(document, server, more))
                    .statusCode(201)
                    .extract()
                    .asString();
            return StreamSupport.stream(
                            Json.MAPPER.readTree(answer).path("tools").spliterator(), false)
                    .collect(Collectors.toUnmodifiableMap(
                            tool -> tool.path("name").asText(),
                            tool -> tool.path("id").asText()));
        }
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
