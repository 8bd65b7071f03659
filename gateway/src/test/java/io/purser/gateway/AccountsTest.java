package io.purser.gateway;

import static io.purser.gateway.installation.Errors.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.contract.log.Json;
import io.purser.gateway.installation.AbsentOwner;
import io.purser.gateway.installation.Client;
import io.purser.gateway.installation.Installation;
import io.purser.gateway.installation.TestOwner;
import io.purser.security.Limits;
import io.purser.security.ServiceTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class AccountsTest {

    /** Longer than the pause between two tries to hand tokens on. */
    private static final Duration QUIET = Duration.ofMillis(2500);

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    TestOwner owner;
    AbsentOwner guardrails;
    Client operator;
    Client first;

    @BeforeEach
    void begin() {
        owner.forget();
        operator = client("operator", Installation.OPERATOR_KEY);
        first = client(Installation.ACCOUNT, Installation.TOKEN);
    }

    @Test
    void madeAccountMaySignInAtOnce() {
        var made = made("{\"name\": \"Second\"}");

        assertThat(made.path("sid").textValue()).matches("AC[0-9a-f]{32}");
        assertThat(member(made).get("/v1/Assistants").statusCode()).isEqualTo(200);
        assertThat(operator.get("/v1/Accounts/" + made.path("sid").textValue()).body())
                .doesNotContain("auth_token");
    }

    @Test
    void accountMayBringItsSidAndToken() {
        var sid = "AC" + hex();
        var token = hex();

        made("{\"name\": \"Moved\", \"sid\": \"%s\", \"auth_token\": \"%s\"}".formatted(sid, token));

        assertThat(client(sid, token).get("/v1/Tools").statusCode()).isEqualTo(200);
        assertError(operator.post("/v1/Accounts", "{\"name\": \"Again\", \"sid\": \"%s\"}".formatted(sid)), 409, 20409);
    }

    @Test
    void eachTokenIsHandedOnUntilItIsTaken() {
        owner.answers("PUT /v1/AccountToken", 503, "{}");
        var made = made("{\"name\": \"Signing\"}");
        var sid = made.path("sid").textValue();

        var first = handedOn(sid, made.path("auth_token"), 2);
        owner.forget();
        var rotated = Client.tree(operator.post("/v1/Accounts/%s/Rotate".formatted(sid), ""));
        var second = handedOn(sid, rotated.path("auth_token"), 1);
        assertThat(operator.delete("/v1/Accounts/" + sid).statusCode()).isEqualTo(204);
        var gone = handedOn(sid, NullNode.getInstance(), 1);

        assertThat(List.of(first, second, gone))
                .extracting(told -> told.path("change").longValue())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void tokenIsHandedOnToToolsAndToGuardrailsUntilBothHaveTakenIt() throws InterruptedException {
        var made = made("{\"name\": \"Signing twice\"}");
        var sid = made.path("sid").textValue();
        handedOn(sid, made.path("auth_token"), 2); // guardrails-service is down

        try (var present = guardrails.present()) {
            present.answers("PUT /v1/AccountToken", 503, "{}");
            var rotated = Client.tree(operator.post("/v1/Accounts/%s/Rotate".formatted(sid), ""));
            var refused = handedOn(present, sid, rotated.path("auth_token"), 2);
            present.answers("PUT /v1/AccountToken", 204, "");

            var told = settled(present, sid);

            assertThat(told).hasSizeGreaterThan(2).last().isEqualTo(refused);
            assertThat(handedOn(sid, rotated.path("auth_token"), 2)).isEqualTo(refused);
        }
    }

    @Test
    void firstAccountsTokenIsHandedOnAtStart() {
        assertThat(handedOn(Installation.ACCOUNT, TextNode.valueOf(Installation.TOKEN), 1)
                        .path("change")
                        .longValue())
                .isPositive();
    }

    @Test
    void clientsDoNotReachWhereTokensAreHandedOn() {
        for (var path : List.of("/v1/AccountToken", "/v1/accounttoken", "/v1/Tools/../AccountToken")) {
            assertThat(first.put(path, "{\"change\": 9999999999999999, \"auth_token\": \"mine\"}")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(owner.handedOn()).noneMatch(got -> got.text().contains("mine"));
    }

    @Test
    void changedTokenReplacesTheOldOneAtOnce() {
        var made = made("{\"name\": \"Rotating\"}");
        var before = member(made);
        assertThat(before.get("/v1/Tools").statusCode()).isEqualTo(200);

        var rotated = operator.post(
                "/v1/Accounts/%s/Rotate".formatted(made.path("sid").textValue()), "");

        assertError(before.get("/v1/Tools"), 401, 20003);
        assertThat(member(Client.tree(rotated)).get("/v1/Tools").statusCode()).isEqualTo(200);
    }

    @Test
    void suspendedAndRemovedAccountsAreLockedOut() {
        var made = made("{\"name\": \"Leaving\"}");
        var place = "/v1/Accounts/" + made.path("sid").textValue();
        var member = member(made);

        operator.put(place, "{\"status\": \"suspended\"}");
        assertError(member.get("/v1/Tools"), 401, 20003);
        operator.put(place, "{\"status\": \"active\"}");
        assertThat(member.get("/v1/Tools").statusCode()).isEqualTo(200);
        assertThat(operator.delete(place).statusCode()).isEqualTo(204);

        assertError(member.get("/v1/Tools"), 401, 20003);
        assertError(operator.get(place), 404, 20404);
    }

    @Test
    void limitsReachTheOwners() {
        var made = made("{\"name\": \"Small\", \"limits\": {\"profile\": \"preview\", \"tools_per_assistant\": 7}}");

        member(made).get("/v1/Tools");

        var limits = tokens.verify(owner.last().header("Authorization").substring(7))
                .orElseThrow()
                .limits();
        assertThat(limits.toolsPerAssistant()).isEqualTo(7);
        assertThat(limits.inputsPerTool()).isEqualTo(Limits.PREVIEW.inputsPerTool());
        assertThat(Client.tree(member(made).get("/v1/Account"))
                        .path("limits")
                        .path("tools_per_assistant")
                        .intValue())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"name\": \"\"}",
                "{\"name\": 1}",
                "{\"name\": \"a\", \"sid\": \"AC1\"}",
                "{\"name\": \"a\", \"auth_token\": \"short\"}",
                "{\"name\": \"a\", \"limits\": {\"tols\": 1}}",
                "{\"name\": \"a\", \"limits\": {\"tools\": 0}}",
                "{\"name\": \"a\", \"limits\": {\"tools\": \"many\"}}",
                "{\"name\": \"a\", \"limits\": {\"profile\": \"huge\"}}",
                "{\"name\": \"a\", \"limits\": 3}"
            })
    void whatCannotBeAnAccountIsRefused(String body) {
        assertError(operator.post("/v1/Accounts", body), 400, 20001);
    }

    @Test
    void operatorSeesNothingOfAnAccount() {
        assertError(operator.get("/v1/Assistants"), 403, 20403);
        assertError(operator.get("/v1/Account"), 403, 20403);
        assertThat(owner.got()).isEmpty();
    }

    @Test
    void accountIsNoOperator() {
        assertError(first.get("/v1/Accounts"), 403, 20403);
        assertError(first.post("/v1/Accounts", "{\"name\": \"a\"}"), 403, 20403);
        assertError(client("operator", "wrong").get("/v1/Accounts"), 401, 20003);
    }

    @Test
    void firstAccountsTokenIsTheEnvironments() {
        assertError(operator.post("/v1/Accounts/%s/Rotate".formatted(Installation.ACCOUNT), ""), 409, 20409);
    }

    @Test
    void accountsAreListedPageByPage() {
        IntStream.range(0, 3).forEach(i -> made("{\"name\": \"Listed\"}"));

        var sids = new ArrayList<String>();
        for (String next = "/v1/Accounts?PageSize=2"; next != null; ) {
            var page = Client.tree(operator.get(next));
            page.path("accounts")
                    .forEach(account -> sids.add(account.path("sid").textValue()));
            var url = page.path("meta").path("next_page_url");
            next = url.isNull()
                    ? null
                    : URI.create(url.textValue()).getRawPath() + "?"
                            + URI.create(url.textValue()).getRawQuery();
        }

        assertThat(sids).hasSizeGreaterThan(3).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void keyIsGoodUntilItIsRemoved() {
        var key = Client.tree(first.post("/v1/Keys", "{\"name\": \"Robot\"}"));
        var robot = client(key.path("sid").textValue(), key.path("secret").textValue());

        assertThat(robot.post("/v1/Tools", "{}").statusCode()).isEqualTo(200);
        assertThat(tokens.verify(owner.last().header("Authorization").substring(7))
                        .orElseThrow()
                        .account()
                        .value())
                .isEqualTo(Installation.ACCOUNT);
        assertThat(first.get("/v1/Keys").body()).contains("Robot").doesNotContain("secret");
        assertThat(first.delete("/v1/Keys/" + key.path("sid").textValue()).statusCode())
                .isEqualTo(204);
        assertError(robot.get("/v1/Tools"), 401, 20003);
    }

    @Test
    void rotatedKeyHasANewSecret() {
        var key = Client.tree(first.post("/v1/Keys", "{\"name\": \"Turning\"}"));
        var sid = key.path("sid").textValue();

        var rotated = Client.tree(first.post("/v1/Keys/%s/Rotate".formatted(sid), ""));

        assertError(client(sid, key.path("secret").textValue()).get("/v1/Tools"), 401, 20003);
        assertThat(client(sid, rotated.path("secret").textValue())
                        .get("/v1/Tools")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/Tools",
        "PUT, /v1/Tools/aia_tool_1",
        "DELETE, /v1/Tools/aia_tool_1",
        "POST, /v1/Assistants/aia_asst_1/Messages",
        "POST, /v1/Keys"
    })
    void readOnlyKeyChangesNothing(String method, String path) {
        var key = Client.tree(first.post("/v1/Keys", "{\"name\": \"Looking\", \"scope\": \"read\"}"));
        var looking = client(key.path("sid").textValue(), key.path("secret").textValue());

        assertThat(looking.get("/v1/Tools").statusCode()).isEqualTo(200);
        owner.forget();

        assertError(
                Client.send(looking.request(path)
                        .method(method, BodyPublishers.ofString("{}"))
                        .build()),
                403,
                20403);
        assertThat(owner.got()).isEmpty();
    }

    @Test
    void otherAccountsKeyIsAbsent() {
        var key = Client.tree(first.post("/v1/Keys", "{\"name\": \"Mine\"}"))
                .path("sid")
                .textValue();
        var other = member(made("{\"name\": \"Other\"}"));

        List<HttpResponse<String>> answers = List.of(
                other.get("/v1/Keys/" + key),
                other.delete("/v1/Keys/" + key),
                other.post("/v1/Keys/%s/Rotate".formatted(key), ""));

        assertThat(answers).allSatisfy(answer -> assertError(answer, 404, 20404));
        assertThat(Client.tree(other.get("/v1/Keys")).path("keys")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"name\": \"a\", \"scope\": \"some\"}", "{\"name\": \"a\\u0000\"}"})
    void whatCannotBeAKeyIsRefused(String body) {
        assertError(first.post("/v1/Keys", body), 400, 20001);
    }

    @Test
    void tooManyRequestsAreAskedToComeAgain() {
        var busy = member(made("{\"name\": \"Busy\", \"limits\": {\"requests_per_second\": 2}}"));

        var answers =
                IntStream.range(0, 12).mapToObj(i -> busy.get("/v1/Tools")).toList();

        assertThat(answers).anySatisfy(answer -> {
            assertError(answer, 429, 20429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("requests_per_second");
        });
        assertThat(first.get("/v1/Tools").statusCode()).isEqualTo(200);
    }

    private JsonNode made(String body) {
        var response = operator.post("/v1/Accounts", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return Client.tree(response);
    }

    private Client member(JsonNode account) {
        return client(
                account.path("sid").textValue(), account.path("auth_token").textValue());
    }

    private Client client(String user, String secret) {
        return new Client(address.getPort(), user, secret);
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** What tools-service is told about the account with this token, when it was told so often. */
    private JsonNode handedOn(String sid, JsonNode token, int times) {
        return handedOn(owner, sid, token, times);
    }

    private JsonNode handedOn(TestOwner owner, String sid, JsonNode token, int times) {
        for (int look = 0; look < 100; look++) {
            var told = told(owner, sid).stream()
                    .filter(tree -> tree.path("auth_token").equals(token))
                    .toList();
            if (told.size() >= times) {
                return told.getFirst();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("Not handed on");
    }

    /** What both are told, when neither is told any more. */
    private List<JsonNode> settled(TestOwner other, String sid) throws InterruptedException {
        for (int look = 0; look < 20; look++) {
            int before = told(other, sid).size() + told(owner, sid).size();
            Thread.sleep(QUIET); // that nothing more is told can only be seen by waiting
            if (told(other, sid).size() + told(owner, sid).size() == before) {
                return told(other, sid);
            }
        }
        throw new AssertionError("It is handed on for ever");
    }

    private List<JsonNode> told(TestOwner owner, String sid) {
        return owner.handedOn().stream()
                .filter(got -> isFor(sid, got))
                .map(AccountsTest::tree)
                .toList();
    }

    private static JsonNode tree(TestOwner.Got got) {
        try {
            return Json.MAPPER.readTree(got.text());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isFor(String sid, TestOwner.Got got) {
        return tokens.verify(got.header("Authorization").substring("Bearer ".length()))
                .filter(grant -> grant.account().value().equals(sid))
                .isPresent();
    }
}
