package io.purser.gateway;

import static io.purser.gateway.installation.Errors.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Mode;
import io.purser.contract.event.Placeholders;
import io.purser.contract.event.Reply;
import io.purser.contract.event.TurnCompleted;
import io.purser.contract.event.TurnFailed;
import io.purser.contract.id.SessionId;
import io.purser.gateway.installation.Client;
import io.purser.gateway.installation.Installation;
import io.purser.gateway.installation.TestMind;
import io.purser.gateway.installation.TestOwner;
import io.purser.security.SealedPlaceholders;
import io.purser.testparts.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class MessagesTest {

    /** Two tools, the first of which was there before. */
    private static final String IMPORTED =
            "{\"tools\":[{\"id\":\"aia_tool_1\"},{\"id\":\"aia_tool_2\"}],\"updated\":[\"aia_tool_1\"]}";

    private static final String ASSISTANT = "aia_asst_1";
    private static final String MESSAGES = "/v1/Assistants/" + ASSISTANT + "/Messages";
    private static final String AHOY = "{\"identity\":\"user_id:a\",\"session_id\":\"voice:CA1/x\",\"body\":\"Ahoy\"}";

    @TestHTTPResource
    URI address;

    @Inject
    SealedPlaceholders sealing;

    TestOwner owner;
    TestBroker broker;
    TestMind mind;
    Client client;

    @BeforeEach
    void begin() {
        owner.forget();
        mind = new TestMind(broker.address());
        mind.define(Installation.ACCOUNT, ASSISTANT);
        mind.define("AC00000000000000000000000000000009", "aia_asst_foreign");
        client = new Client(address.getPort(), Installation.ACCOUNT, Installation.TOKEN);
    }

    @AfterEach
    void end() throws InterruptedException {
        mind.close();
    }

    @Test
    void customerReadsWhatPlaceholdersStandFor() {
        mind.answersWith(message -> {
            var header = message.header();
            String placeholder = sealing.of("EMAIL", "ada@example.com", header);
            var sealed = new Placeholders(Map.of(placeholder, sealing.seal("ada@example.com", header)));
            var reply = TestMind.completed(message, "").reply();
            return Optional.of(new TurnCompleted(
                    header.answer(Instant.now()),
                    message.message(),
                    new Reply(reply.message(), "Sent to " + placeholder, false, sealed, null)));
        });

        assertThat(client.post(MESSAGES, AHOY).body()).contains("Sent to ada@example.com");
    }

    @Test
    void replyIsTheAnswer() {
        var response = client.post(MESSAGES, AHOY);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"status\":\"Success\",\"flagged\":false,\"aborted\":false,\"session_id\":\"voice:CA1/x\","
                        + "\"account_sid\":\"%s\",\"body\":\"You said: Ahoy\",\"error\":null}"
                                .formatted(Installation.ACCOUNT));
    }

    @Test
    void messageOnTheLogIsComplete() {
        var before = Instant.now();

        client.post(
                MESSAGES, "{\"Identity\":\"user_id:a\",\"SessionId\":\"demo\",\"Body\":\"Ahoy\",\"Mode\":\"email\"}");

        var said = heard();
        assertThat(said.identity()).isEqualTo("user_id:a");
        assertThat(said.body()).isEqualTo("Ahoy");
        assertThat(said.mode()).isEqualTo(Mode.EMAIL);
        assertThat(said.header().session()).isEqualTo(new SessionId("demo"));
        assertThat(said.header().assistant().value()).isEqualTo(ASSISTANT);
        assertThat(said.header().turn().value()).isEqualTo(said.header().id().toString());
        assertThat(said.header().deadline()).isBetween(before.plusSeconds(24), before.plusSeconds(27));
    }

    @Test
    void sessionIsMadeWhenNoneIsNamed() {
        var response = client.post(MESSAGES, "{\"identity\":\"user_id:a\",\"body\":\"Ahoy\"}");

        assertThat(Client.tree(response).path("session_id").textValue())
                .isEqualTo(heard().header().session().value())
                .isNotBlank();
    }

    @Test
    void failedTurnIsAnAnswerToo() {
        mind.answersWith(message -> Optional.of(
                new TurnFailed(message.header().answer(Instant.now()), message.message(), "The model is away", false)));

        var response = client.post(MESSAGES, AHOY);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Client.tree(response).path("status").textValue()).isEqualTo("Failed");
        assertThat(Client.tree(response).path("error").textValue()).isEqualTo("The model is away");
    }

    @Test
    void manySendAtOnceAndEachGetsItsOwnReply() {
        var replies = IntStream.range(0, 200)
                .mapToObj(i -> client.postLater(
                        MESSAGES,
                        "{\"identity\":\"user_id:%d\",\"session_id\":\"s%d\",\"body\":\"n%d\"}".formatted(i, i, i)))
                .toList();

        for (int i = 0; i < replies.size(); i++) {
            assertThat(Client.tree(replies.get(i).join()).path("body").textValue())
                    .isEqualTo("You said: n" + i);
        }
    }

    @Test
    void repeatWithTheSameKeyJoinsTheTurn() {
        mind.answersWith(message -> Optional.empty());
        var first = keyed("joined");
        var second = keyed("joined");
        var said = awaitHeard(2);

        mind.append(TestMind.completed(said, "once"));

        assertThat(first.join().body()).isEqualTo(second.join().body()).contains("once");
        assertThat(mind.heard())
                .extracting(message -> message.header().id())
                .containsOnly(said.header().id());
    }

    @Test
    void repeatAfterTheEndGetsTheSameAnswerAndIsNotSaidAgain() {
        var first = keyed("ended").join();

        var second = keyed("ended").join();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(mind.heard()).hasSize(1);
    }

    @Test
    void brokerThatIsAwayIsToldAndTheRepeatIsTheSameMessage() {
        broker.close();
        var refused = client.post(MESSAGES, said("outage"));
        broker.start();

        var repeated = refused;
        for (int i = 0; i < 5 && repeated.statusCode() == 503; i++) {
            repeated = client.post(MESSAGES, said("outage"));
        }

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("20503", "safe to repeat");
        assertThat(repeated.statusCode()).as(repeated.body()).isEqualTo(200);
        assertThat(mind.heard())
                .extracting(message -> message.header().id())
                .containsOnly(mind.heard().element().header().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aia_asst_absent", "aia_asst_foreign", "%20", "aia_asst_1%2F"})
    void absentAndForeignAssistantsAreTheSame404(String assistant) {
        var response = client.post("/v1/Assistants/" + assistant + "/Messages", AHOY);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Client.tree(response).path("code").intValue()).isEqualTo(20404);
        assertThat(mind.heard()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ | 400", "{} | 400", "[] | 400", "{\"identity\":1,\"body\":\"b\"} | 400"})
    void badInputIsRefusedInTheContractsForm(String json, int status) {
        var response = client.post(MESSAGES, json);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Client.tree(response).path("code").intValue()).isEqualTo(20001);
    }

    @Test
    void textOfExactlyTheLimitIsTaken() {
        assertThat(client.post(MESSAGES, said("x".repeat(32 * 1024))).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {32 * 1024 + 1, 1_000_000})
    void textOverTheLimitIsRefused(int length) {
        var response = client.post(MESSAGES, said("x".repeat(length)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Client.tree(response).path("code").intValue()).isEqualTo(20413);
    }

    @Test
    void clientThatGoesAwayIsForgotten() {
        mind.answersWith(message -> Optional.empty());
        var gone = client.postLater(MESSAGES, AHOY);
        var said = awaitHeard(1);
        assertThat(waiting()).isEqualTo("1.0");

        gone.cancel(true);

        await(() -> waiting().equals("0.0"));
        mind.answersWith(TestMind::echo);

        mind.append(TestMind.completed(said, "too late"));

        assertThat(client.post(MESSAGES, AHOY).statusCode()).isEqualTo(200);
    }

    @Test
    void createdToolIsAttachedToTheNamedAssistant() {
        owner.answers("POST /v1/Tools", 201, "{\"id\":\"aia_tool_1\"}");
        owner.answers("POST /v1/Assistants/aia_asst_1/Tools/aia_tool_1", 204, "");

        var response = client.post("/v1/Tools", "{\"name\":\"t\",\"assistant_id\":\"aia_asst_1\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"id\":\"aia_tool_1\"}");
        assertThat(owner.got())
                .extracting(TestOwner.Got::method, TestOwner.Got::uri)
                .map(Object::toString)
                .containsExactly(
                        "(\"POST\", \"/v1/Tools\")", "(\"POST\", \"/v1/Assistants/aia_asst_1/Tools/aia_tool_1\")");
    }

    @Test
    void nothingIsCreatedForAnAbsentAssistant() {
        var response = client.post("/v1/Knowledge", "{\"name\":\"k\",\"assistant_id\":\"aia_asst_foreign\"}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(owner.got()).isEmpty();
    }

    @Test
    void whatCannotBeAttachedIsRemovedAgain() {
        owner.answers("POST /v1/Knowledge", 201, "{\"id\":\"aia_know_1\"}");
        owner.answers("POST /v1/Assistants/aia_asst_1/Knowledge/aia_know_1", 409, "{\"code\":20409}");

        var response = client.post("/v1/Knowledge", "{\"name\":\"k\",\"assistant_id\":\"aia_asst_1\"}");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(owner.last().method() + " " + owner.last().uri()).isEqualTo("DELETE /v1/Knowledge/aia_know_1");
    }

    @Test
    void importedToolsAreAttachedOneByOne() {
        owner.answers("POST /v1/Tools/Import", 201, IMPORTED);
        owner.answers("POST /v1/Assistants/aia_asst_1/Tools/aia_tool_1", 204, "");
        owner.answers("POST /v1/Assistants/aia_asst_1/Tools/aia_tool_2", 204, "");

        var response = client.post("/v1/tools/import", "{\"openapi\":\"x\",\"assistant_id\":\"aia_asst_1\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo(IMPORTED);
        assertThat(owner.got())
                .extracting(TestOwner.Got::uri)
                .containsExactly(
                        "/v1/Tools/Import",
                        "/v1/Assistants/aia_asst_1/Tools/aia_tool_1",
                        "/v1/Assistants/aia_asst_1/Tools/aia_tool_2");
    }

    @Test
    void whatAnImportHasMadeIsRemovedAgainWhenItCannotBeAttached() {
        owner.answers("POST /v1/Tools/Import", 201, IMPORTED);
        owner.answers("POST /v1/Assistants/aia_asst_1/Tools/aia_tool_1", 204, "");
        owner.answers("POST /v1/Assistants/aia_asst_1/Tools/aia_tool_2", 400, "{\"code\":20001}");

        var response = client.post("/v1/Tools/Import", "{\"openapi\":\"x\",\"assistant_id\":\"aia_asst_1\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(owner.got())
                .filteredOn(got -> got.method().equals("DELETE"))
                .extracting(TestOwner.Got::uri)
                .containsExactly("/v1/Tools/aia_tool_2");
    }

    @Test
    void dryRunOfAnImportAttachesNothing() {
        owner.answers("POST /v1/Tools/Import", 200, IMPORTED);

        var response =
                client.post("/v1/Tools/Import", "{\"openapi\":\"x\",\"dry_run\":true,\"assistant_id\":\"aia_asst_1\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(owner.got()).hasSize(1);
    }

    @Test
    void createWithoutAnAssistantIsHandedOn() {
        owner.answers("POST /v1/Tools", 400, "{\"code\":20001}");

        var response = client.post("/v1/Tools", "not json");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(owner.last().text()).isEqualTo("not json");
    }

    @Test
    void firstPublicFormIsServed() {
        var response = client.post(
                "/v1/" + ASSISTANT + "/Messages",
                "{\"Identity\":\"user_id:example\",\"SessionId\":\"demo\",\"Body\":\"Ahoy there\"}");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(Client.tree(response).path("body").textValue()).isEqualTo("You said: Ahoy there");
        assertThat(Client.tree(response).path("session_id").textValue()).isEqualTo("demo");
    }

    @Test
    void messagesOverTheLimitAreRefused() {
        var account = Client.tree(new Client(address.getPort(), "operator", Installation.OPERATOR_KEY)
                .post("/v1/Accounts", "{\"name\": \"Small\", \"limits\": {\"messages\": 3}}"));
        var sid = account.path("sid").textValue();
        var small =
                new Client(address.getPort(), sid, account.path("auth_token").textValue());
        mind.define(sid, "aia_asst_small");
        owner.answers("GET /v1/Usage", 200, "{\"messages_total\": 1}");

        var answers = IntStream.range(0, 3)
                .mapToObj(i -> small.post("/v1/Assistants/aia_asst_small/Messages", said("Ahoy")))
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 403);
        assertError(answers.getLast(), 403, 20403);
        assertThat(answers.getLast().body()).contains("messages").contains("3");
    }

    @Test
    void keyAnswersARepeatAsTheFirst() {
        var key = UUID.randomUUID().toString();

        var first = keyed(key).join();
        var second = keyed(key).join();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(mind.heard()).hasSize(1);
    }

    @Test
    void keyIsForOneRequestOnly() {
        var key = UUID.randomUUID().toString();
        keyed(key).join();

        var other = Client.send(client.json(MESSAGES, said("Something else"))
                .header("Idempotency-Key", key)
                .build());

        assertError(other, 422, 20422);
        assertThat(mind.heard()).hasSize(1);
    }

    @Test
    void createUnderAKeyIsDoneOnce() {
        owner.answers("POST /v1/Assistants", 201, "{\"id\":\"aia_asst_new\"}");
        var create = client.json("/v1/Assistants", "{\"name\":\"a\"}")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();

        var answers = List.of(Client.send(create), Client.send(create));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("{\"id\":\"aia_asst_new\"}");
        });
        assertThat(owner.got()).hasSize(1);
    }

    @Test
    void runningCreateIsNotDoneTwice() {
        var hold = new CountDownLatch(1);
        owner.answersAfter(hold, "POST /v1/Assistants", 201, "{}");
        var create = client.json("/v1/Assistants", "{\"name\":\"slow\"}")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();
        var first = CompletableFuture.supplyAsync(() -> Client.send(create));
        await(() -> !owner.got().isEmpty());

        assertError(Client.send(create), 409, 20409);
        hold.countDown();
        assertThat(first.join().statusCode()).isEqualTo(201);
    }

    @Test
    void keyIsFreeAgainWhenNothingWasDone() {
        var post = client.json("/v1/Guardrails/Settings", "{}")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();

        assertError(Client.send(post), 503, 20503);
        assertError(Client.send(post), 503, 20503);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "x"})
    void keyThatCannotBeOneIsRefused(String letter) {
        assertError(
                Client.send(client.json("/v1/Assistants", "{}")
                        .header("Idempotency-Key", letter.repeat(256))
                        .build()),
                400,
                20001);
    }

    @Test
    void policyOfASourceIsKeptByItsOwner() {
        owner.answers("POST /v1/Knowledge", 201, "{\"id\":\"aia_know_1\"}");

        var response = client.post("/v1/Knowledge", "{\"name\":\"k\",\"policy\":{\"policy_details\":{\"a\":1}}}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(owner.last().uri()).isEqualTo("/v1/Policies");
        assertThat(owner.last().text())
                .isEqualTo("{\"knowledge_id\":\"aia_know_1\",\"policy\":{\"policy_details\":{\"a\":1}}}");
    }

    @Test
    void sourceWithARefusedPolicyIsNotCreated() {
        owner.answers("POST /v1/Knowledge", 201, "{\"id\":\"aia_know_1\"}");
        owner.answers("POST /v1/Policies", 400, "{\"code\":20001}");

        var response = client.post("/v1/Knowledge", "{\"name\":\"k\",\"policy\":{}}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(owner.last().method() + " " + owner.last().uri()).isEqualTo("DELETE /v1/Knowledge/aia_know_1");
    }

    @Test
    void updateMayAttach() {
        client.put("/v1/Tools/aia_tool_1", "{\"name\":\"n\",\"assistantId\":\"aia_asst_1\"}");

        assertThat(owner.got())
                .extracting(got -> got.method() + " " + got.uri())
                .containsExactly("PUT /v1/Tools/aia_tool_1", "POST /v1/Assistants/aia_asst_1/Tools/aia_tool_1");
    }

    @Test
    void refusedPolicyLeavesTheSourceAsItIs() {
        owner.answers("POST /v1/Policies", 400, "{\"code\":20001}");

        var response = client.put("/v1/Knowledge/aia_know_1", "{\"name\":\"n\",\"policy\":{}}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(owner.got()).hasSize(1);
    }

    private CompletableFuture<HttpResponse<String>> keyed(String key) {
        return CompletableFuture.supplyAsync(() -> Client.send(
                client.json(MESSAGES, AHOY).header("Idempotency-Key", key).build()));
    }

    private static String said(String body) {
        return "{\"identity\":\"user_id:a\",\"session_id\":\"demo\",\"body\":\"%s\"}".formatted(body);
    }

    private MessageReceived heard() {
        return awaitHeard(1);
    }

    private MessageReceived awaitHeard(int many) {
        await(() -> mind.heard().size() >= many);
        assertThat(mind.heard()).hasSize(many);
        return mind.heard().element();
    }

    private String waiting() {
        return client.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("messages_waiting"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
