package io.purser.gateway;

import static io.purser.gateway.installation.Errors.assertError;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.AccountId;
import io.purser.gateway.installation.Client;
import io.purser.gateway.installation.Installation;
import io.purser.gateway.installation.TestOwner;
import io.purser.security.Grant;
import io.purser.security.ServiceTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class DoorTest {

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    TestOwner owner;
    Client client;

    @BeforeEach
    void begin() {
        owner.forget();
        client = new Client(address.getPort(), Installation.ACCOUNT, Installation.TOKEN);
    }

    @Test
    void landingTellsWhatLivesHere() {
        var response = Client.send(HttpRequest.newBuilder(address.resolve("/")).build());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Client.tree(response).path("name").textValue()).isEqualTo("Purser");
    }

    @Test
    void isReadyWhenItCanAnswer() {
        var response = Client.send(
                HttpRequest.newBuilder(address.resolve("/q/health/ready")).build());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "AC00000000000000000000000000000001, wrong",
        "AC00000000000000000000000000000002, 0123456789abcdef0123456789abcdef",
        "nobody, ''",
        "'AC0000000000000000000000000000000\u0000', x"
    })
    void wrongCredentialsAreRefused(String user, String secret) {
        var response = new Client(address.getPort(), user, secret).get("/v1/Assistants");

        assertError(response, 401, 20003);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(owner.got()).isEmpty();
    }

    @Test
    void missingCredentialsAreRefused() {
        assertError(
                Client.send(HttpRequest.newBuilder(address.resolve("/v1/Tools")).build()), 401, 20003);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/Sessions/voice:CA1%2Fx+y%20z/Messages?PageSize=1&PageToken=a%2Bb",
                "/v1/Sessions/webhook:conversations__IS1%2FCH1",
                "/v1/Tools?AssistantId=aia_asst_1",
                "/v1/Knowledge/aia_know_1/Chunks"
            })
    void pathAndQueryArriveAsTheyWereSent(String path) {
        client.get(path);

        assertThat(owner.last().uri()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/Tools/../../q/metrics", "/v1/Tools/%2e%2e/%2E%2e/q/metrics"})
    void nobodyWalksOutOfWhatAnOwnerServes(String path) {
        client.get(path);

        assertThat(owner.got()).isEmpty();
    }

    @Test
    void ownerGetsATokenInPlaceOfTheCredentials() {
        client.get("/v1/Assistants");

        var authorization = owner.last().header("Authorization");
        assertThat(authorization).startsWith("Bearer ");
        assertThat(tokens.verify(authorization.substring(7))).contains(Grant.to(new AccountId(Installation.ACCOUNT)));
    }

    @Test
    void ownerLearnsTheAddressThatTheClientUsed() {
        client.get("/v1/Assistants");

        assertThat(owner.last().header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(owner.last().header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + address.getPort());
    }

    @Test
    void trustedProxyMaySayWhatTheClientUsed() {
        Client.send(client.request("/v1/Assistants")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "assistants.example.com")
                .build());

        assertThat(owner.last().header("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(owner.last().header("X-Forwarded-Host")).startsWith("assistants.example.com");
    }

    @Test
    void headersOfTheConnectionStayBehind() {
        Client.send(client.request("/v1/Assistants")
                .header("Keep-Alive", "5")
                .header("Cookie", "a=b")
                .header("X-Custom", "kept")
                .build());

        assertThat(owner.last().headers()).doesNotContainKeys("Keep-alive", "Cookie");
        assertThat(owner.last().header("X-Custom")).isEqualTo("kept");
    }

    @Test
    void ownersAnswerComesBackAsItIs() {
        owner.answers("POST /v1/Assistants", 422, "{\"code\":1}");

        var response = client.post("/v1/Assistants", "{\"name\":\"a\"}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).isEqualTo("{\"code\":1}");
        assertThat(response.headers().firstValue("X-Owner")).contains("yes");
        assertThat(owner.last().text()).isEqualTo("{\"name\":\"a\"}");
        assertThat(owner.last().header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void emptyAnswerStaysEmpty() {
        owner.answers("DELETE /v1/Tools/t", 204, "");

        var response = Client.send(client.request("/v1/Tools/t").DELETE().build());

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void largeBodiesStreamThroughBothWays() {
        var large = "x".repeat(3_000_000);
        owner.answers("PUT /v1/Knowledge/k", 200, large);

        var response = Client.send(client.request("/v1/Knowledge/k")
                .PUT(BodyPublishers.ofString(large))
                .build());

        assertThat(response.body()).isEqualTo(large);
        assertThat(owner.last().text()).isEqualTo(large);
    }

    @Test
    void uploadOfUnknownLengthArrivesWhole() {
        byte[] file = "line\n".repeat(2_000_000).getBytes(UTF_8);

        var response = Client.send(client.request("/v1/Knowledge/Upload")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))
                .build());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(owner.last().body().getBytes()).isEqualTo(file);
    }

    @Test
    void announcedBodyOverTheLimitIsRefused() {
        var response = Client.send(client.request("/v1/Assistants/a")
                .PUT(BodyPublishers.ofByteArray(new byte[5_000_000]))
                .build());

        assertError(response, 413, 20413);
        assertThat(owner.got()).isEmpty();
    }

    @Test
    void bodyThatGrowsOverTheLimitIsRefused() {
        var response = Client.send(client.request("/v1/Assistants/a")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5_000_000])))
                .build());

        assertError(response, 413, 20413);
    }

    @Test
    void ownerThatIsDownIsToldSo() {
        var response = client.get("/v1/Guardrails/Settings");

        assertError(response, 503, 20503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).contains("safe to repeat");
    }

    @Test
    void guardPolicyIsWrittenForAssistantsOfTheAccountOnly() {
        assertError(client.put("/v1/Guardrails/Policies/aia_asst_nobodys", "{}"), 404, 20404);
        assertError(client.put("/v1/Guardrails/Policies/Default", "{}"), 503, 20503);
    }

    @Test
    void brokenAnswerToAReadMayBeRepeated() {
        owner.answers("GET /v1/Assistants", 0, "");

        assertError(client.get("/v1/Assistants"), 503, 20503);
    }

    @Test
    void readWhoseConnectionBreaksIsSentOnceMore() {
        owner.breaksOnce("GET /v1/Assistants");

        assertThat(client.get("/v1/Assistants").statusCode()).isEqualTo(200);
        assertThat(owner.got()).hasSize(2);
    }

    @Test
    void createWhoseConnectionBreaksIsNotSentAgain() {
        owner.breaksOnce("POST /v1/Assistants");

        assertError(client.post("/v1/Assistants", "{}"), 502, 20502);
        assertThat(owner.got()).hasSize(1);
    }

    @Test
    void brokenAnswerToACreateMustNotBeRepeatedBlindly() {
        owner.answers("POST /v1/Assistants", 0, "");

        assertError(client.post("/v1/Assistants", "{}"), 502, 20502);
    }

    @ParameterizedTest
    @CsvSource({"/v1/Nothing, 404", "/v1, 404", "/nothing, 404", "/v2/Tools, 404"})
    void unknownPathsAnswerInTheContractsForm(String path, int status) {
        assertError(client.get(path), status, 20404);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/assistants, /v1/Assistants",
        "/v1/assistants/aia_asst_1/tools?PageSize=2, /v1/Assistants/aia_asst_1/Tools?PageSize=2",
        "/v1/knowledges/aia_know_1/status, /v1/Knowledge/aia_know_1/Status",
        "/v1/policies?ToolId=aia_tool_1, /v1/Policies?ToolId=aia_tool_1",
        "/v1/sessions/voice:CA1%2Fx/messages, /v1/Sessions/voice:CA1%2Fx/Messages",
        "/v1/sessions/a/tools/messages, /v1/Sessions/a/tools/Messages",
        "/v1/sessions/a/tools, /v1/Sessions/a/tools"
    })
    void olderSpellingsReachTheSameResource(String path, String resource) {
        assertThat(client.get(path).statusCode()).isEqualTo(200);

        assertThat(owner.last().uri()).isEqualTo(resource);
    }

    @Test
    void policiesAreOnlyRead() {
        assertError(client.post("/v1/Policies", "{}"), 405, 20004);
        assertThat(owner.got()).isEmpty();
    }

    @Test
    void messagesAreOnlySent() {
        var response = client.get("/v1/Assistants/aia_asst_1/Messages");

        assertError(response, 405, 20004);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @CsvSource({
        "twilio-java/12.1.1 (Linux amd64) java/17, 201",
        "twilio-node/6.0.2 (linux x64), 201",
        "curl/8.0, 204",
        "twilio-cli/6.2.4 @twilio/cli-core/8.3.2, 204"
    })
    void attachAnswersWhatTheClientCanRead(String userAgent, int status) {
        owner.answers("POST /v1/Assistants/a/Tools/t", 204, "");

        var response = Client.send(attach(userAgent));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(status == 201 ? "{}" : "");
        assertThat(owner.last().header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void refusedAttachStaysRefused() {
        owner.answers("POST /v1/Assistants/a/Tools/t", 404, "{\"code\":20404}");

        assertThat(Client.send(attach("twilio-java/12.1.1")).statusCode()).isEqualTo(404);
    }

    private HttpRequest attach(String userAgent) {
        return client.request("/v1/Assistants/a/Tools/t")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", userAgent)
                .POST(BodyPublishers.noBody())
                .build();
    }
}
