package io.purser.gateway;

import static io.purser.gateway.installation.Errors.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import io.purser.gateway.installation.Client;
import io.purser.gateway.installation.Installation;
import io.purser.gateway.installation.TestMind;
import io.purser.gateway.installation.TestOwner;
import io.purser.testparts.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages with a webhook: the other side is a real server on this machine. */
@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class CallbacksTest {

    private static final String ASSISTANT = "aia_asst_callbacks";
    private static final String MESSAGES = "/v1/Assistants/" + ASSISTANT + "/Messages";

    @TestHTTPResource
    URI address;

    TestOwner owner;
    TestBroker broker;
    TestMind mind;
    Client client;

    private final String session = "conversations__IS1/CH" + UUID.randomUUID();

    @BeforeEach
    void begin() {
        owner.forget();
        mind = new TestMind(broker.address());
        mind.define(Installation.ACCOUNT, ASSISTANT);
        client = new Client(address.getPort(), Installation.ACCOUNT, Installation.TOKEN);
    }

    @AfterEach
    void end() throws InterruptedException {
        mind.close();
    }

    @Test
    void replyIsPostedToTheAddress() throws IOException {
        var taken = client.post(MESSAGES, message("/cb?_token=a.b&x=1"));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(Client.tree(taken).path("status").textValue()).isEqualTo("Success");
        await(() -> !owner.got().isEmpty());
        var posted = owner.last();
        assertThat(posted.method() + " " + posted.uri()).startsWith("POST /cb?_token=a.b&x=1&bodySHA256=");
        var told = Json.MAPPER.readTree(posted.text());
        assertThat(told.path("Status").textValue()).isEqualTo("Success");
        assertThat(told.path("SessionId").textValue()).isEqualTo("webhook:" + session);
        assertThat(told.path("Identity").textValue()).isEqualTo("user_id:a");
        assertThat(told.path("Body").textValue()).isEqualTo("You said: Ahoy");
        assertThat(told.path("AccountSid").textValue()).isEqualTo(Installation.ACCOUNT);
        assertThat(posted.header("X-twilio-signature")).isNotBlank();
        assertThat(posted.header("Idempotency-key"))
                .isEqualTo(callback().path("sid").textValue());
        await(() -> callback().path("status").textValue().equals("delivered"));
    }

    @Test
    void serverThatFailsIsTriedAgain() {
        owner.answers("POST /failing", 503, "");
        client.post(MESSAGES, message("/failing"));
        await(() -> !owner.got().isEmpty());

        owner.answers("POST /failing", 200, "");

        await(() -> callback().path("status").textValue().equals("delivered"));
        assertThat(callback().path("attempts").intValue()).isGreaterThan(1);
        assertThat(owner.got())
                .extracting(got -> got.header("Idempotency-key"))
                .containsOnly(callback().path("sid").textValue());
    }

    @Test
    void addressThatMayNotBeCalledIsDead() {
        var body =
                "{\"identity\":\"user_id:a\",\"session_id\":\"%s\",\"body\":\"Ahoy\",\"webhook\":\"http://10.0.0.1/cb\"}"
                        .formatted(session);
        assertThat(client.post(MESSAGES, body).statusCode()).isEqualTo(202);

        await(() -> callback().path("status").textValue().equals("dead"));
        var dead = callback();
        assertThat(dead.path("error").textValue()).isNotBlank();

        var again = client.post(
                "/v1/Callbacks/%s/Redeliver".formatted(dead.path("sid").textValue()), "");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        await(() -> callback().path("status").textValue().equals("dead"));
        assertThat(client.get("/v1/Callbacks?Status=dead").body()).contains("webhook:" + session);
    }

    @Test
    void messageWhoseEndWasMissedIsToldAgain() {
        mind.answersWith(message -> Optional.empty());
        client.post(MESSAGES, message("/late"));
        await(() -> mind.heard().size() == 1);

        mind.answersWith(TestMind::echo);

        await(() -> callback().path("status").textValue().equals("delivered"));
        assertThat(mind.heard())
                .extracting(heard -> heard.header().id())
                .hasSizeGreaterThan(1)
                .containsOnly(mind.heard().element().header().id());
    }

    @Test
    void sameKeyIsOneCallback() {
        var key = UUID.randomUUID().toString();
        var send = client.json(MESSAGES, message("/once"))
                .header("Idempotency-Key", key)
                .build();

        var answers = List.of(Client.send(send), Client.send(send));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202));
        await(() -> callback().path("status").textValue().equals("delivered"));
        assertThat(owner.got()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cb", "ftp://example.com/cb", "http://", "http://user:secret@example.com/cb"})
    void addressThatIsNoneIsRefused(String url) {
        assertError(
                client.post(MESSAGES, "{\"identity\":\"a:b\",\"body\":\"c\",\"webhook\":\"%s\"}".formatted(url)),
                400,
                20001);
    }

    @Test
    void otherAccountsCallbackIsAbsent() {
        client.post(MESSAGES, message("/mine"));
        await(() -> callback().path("status").textValue().equals("delivered"));
        var sid = callback().path("sid").textValue();
        var made = Client.tree(new Client(address.getPort(), "operator", Installation.OPERATOR_KEY)
                .post("/v1/Accounts", "{\"name\": \"Other\"}"));
        var other = new Client(
                address.getPort(),
                made.path("sid").textValue(),
                made.path("auth_token").textValue());

        assertError(other.get("/v1/Callbacks/" + sid), 404, 20404);
        assertError(other.post("/v1/Callbacks/%s/Redeliver".formatted(sid), ""), 404, 20404);
        assertThat(Client.tree(other.get("/v1/Callbacks")).path("callbacks")).isEmpty();
    }

    private String message(String path) {
        return "{\"identity\":\"user_id:a\",\"session_id\":\"%s\",\"body\":\"Ahoy\",\"webhook\":\"%s\"}"
                .formatted(session, owner.address() + path);
    }

    /** The one of this test's session. */
    private JsonNode callback() {
        var all = Client.tree(client.get("/v1/Callbacks?PageSize=1000")).path("callbacks");
        for (JsonNode callback : all) {
            if (callback.path("session_id").textValue().equals("webhook:" + session)) {
                return callback;
            }
        }
        throw new AssertionError("There is no callback of this session: " + all);
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
