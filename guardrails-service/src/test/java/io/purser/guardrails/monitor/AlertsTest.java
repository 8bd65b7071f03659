package io.purser.guardrails.monitor;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.verdict.Database;
import io.purser.guardrails.verdict.VerdictRecord;
import io.purser.guardrails.verdict.VerdictStore;
import io.purser.security.Grant;
import io.purser.security.ServiceTokens;
import io.purser.security.Signature;
import io.purser.testparts.Anything;
import io.purser.testparts.Barrage;
import io.purser.testparts.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts that are looked at, and told of. */
@QuarkusTest
@QuarkusTestResource(Database.class)
@QuarkusTestResource(Callee.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class AlertsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String PATH = "/v1/Guardrails/Alerts";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TestHTTPResource
    URI address;

    @ConfigProperty(name = "callee")
    String callee;

    @Inject
    VerdictStore verdicts;

    @Inject
    AlertStore alerts;

    @Inject
    Readings readings;

    @Inject
    Pool pool;

    @Inject
    ServiceTokens tokens;

    private final AccountId account =
            new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));

    @AfterEach
    void remove() {
        await(pool.query("delete from alert").execute());
    }

    @Test
    void firingAlertIsToldSignedAndShown() {
        token();
        keep(0.9, 0.9, 0.1, 0.2);

        String id =
                add("""
                {"figure": "fired_share", "detector": "injection", "threshold": 0.5, "least_count": 4, "url": "%s/alarm"}"""
                                .formatted(callee))
                        .statusCode(201)
                        .body("state", equalTo("no_data"))
                        .extract()
                        .path("id");

        var post = told();
        String body = post.getString("body");
        assertThat(JsonPath.from(body).getString("state")).isEqualTo("firing");
        assertThat(JsonPath.from(body).getString("id")).isEqualTo(id);
        String signed = Signature.withHash(callee + "/alarm", body.getBytes(UTF_8));
        assertThat(post.getString("signature")).isEqualTo(Signature.of(signed, TOKEN));
        request(account)
                .get(PATH + "/" + id)
                .then()
                .body("state", equalTo("firing"))
                .body("value", equalTo(0.5f));
    }

    @Test
    void endOfAnAlertIsToldTooAndPostsAreRepeated() {
        token();
        keep(0.9);
        add("""
                {"figure": "fired_count", "threshold": 1, "url": "%s/busy", "window": "PT1M"}"""
                .formatted(callee));
        assertThat(JsonPath.from(told().getString("body")).getString("state")).isEqualTo("firing");

        await(pool.query("delete from verdict").execute());

        assertThat(JsonPath.from(told().getString("body")).getString("state")).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            fired_share   | 0.5
            fired_count   | 2
            mean_score    | 0.525
            could_not_run | 0
            flagged_share | 0.5
            precision     | 0.75
            """)
    void figuresAreComputed(String figure, double value) {
        var kept = keep(0.9, 0.9, 0.1, 0.2);
        label(kept.get(0), "correct", "a", "b");
        label(kept.get(1), "correct", "a");
        label(kept.get(1), "false_alarm", "b");
        String id = add("{\"figure\": \"%s\", \"threshold\": 0.5, \"least_count\": 1}".formatted(figure))
                .extract()
                .path("id");
        var alert = await(alerts.find(account, UUID.fromString(id))).orElseThrow();

        assertThat(await(readings.of(alert, Instant.now()))).hasValue(value);
    }

    @Test
    void littleDataIsNoAlarm() {
        keep(0.9);
        String id = add("{\"figure\": \"fired_share\", \"threshold\": 0.5}")
                .extract()
                .path("id");
        var alert = await(alerts.find(account, UUID.fromString(id))).orElseThrow();

        assertThat(await(readings.of(alert, Instant.now()))).isEmpty();
    }

    @Test
    void oneReplicaAtATimeIsOnDuty() {
        var first = new Duty(pool, "test", Duration.ofMinutes(1));
        var second = new Duty(pool, "test", Duration.ofMinutes(1));

        assertThat(await(first.take())).isTrue();
        assertThat(await(second.take())).isFalse();
        assertThat(await(first.take())).isTrue();
        await(pool.query("update duty set until = now() - interval '1 second' where name = 'test'")
                .execute());
        assertThat(await(second.take())).isTrue();
        assertThat(await(first.take())).isFalse();
    }

    @Test
    void alertsAreTheirAccountsOnly() {
        String id =
                add("{\"figure\": \"drift\", \"threshold\": 0.25}").extract().path("id");
        add("{\"figure\": \"drift\", \"threshold\": 0.3}");
        var stranger = new AccountId("AC00000000000000000000000000000005");

        request(stranger).get(PATH).then().body("alerts.size()", equalTo(0));
        request(stranger).get(PATH + "/" + id).then().statusCode(404);
        request(stranger).delete(PATH + "/" + id).then().statusCode(404);
        var page = request(account).get(PATH + "?PageSize=1").then().body("alerts.size()", equalTo(1));
        request(account)
                .get(page.extract().<String>path("meta.next_page_url"))
                .then()
                .body("alerts.size()", equalTo(1));
        request(account).delete(PATH + "/" + id).then().statusCode(204);
        request(account).get(PATH + "/" + id).then().statusCode(404);
        request(account).get(PATH + "/x").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"threshold": 0.5}                                                       | figure must be one of fired_share
            {"figure": "fired_share"}                                                | threshold must be a number from 0 to 1
            {"figure": "fired_share", "threshold": 2}                                | threshold must be a number from 0 to 1
            {"figure": "drift", "threshold": 0.1, "window": "1h"}                    | window must be a duration
            {"figure": "drift", "threshold": 0.1, "window": "PT1S"}                  | window must be from PT1M to P31D
            {"figure": "drift", "threshold": 0.1, "url": "ftp://x"}                  | url cannot be called
            {"figure": "drift", "threshold": 0.1, "surface": "mail"}                 | surface must be message
            {"figure": "drift", "threshold": 0.1, "least_count": -1}                 | least_count must be 0 or more
            """)
    void faultyAlertIsRefusedAndSaysWhy(String body, String why) {
        add(body).statusCode(400).body("message", containsString(why));
    }

    @Test
    void anyAlertIsTakenOrRefused() {
        var fields = Map.of(
                "figure",
                "\"drift\"",
                "threshold",
                "0.5",
                "window",
                "\"PT5M\"",
                "detector",
                "\"injection\"",
                "below",
                "true",
                "least_count",
                "3");
        try (var barrage = Barrage.on(address.getPort(), tokens.sign(Grant.to(account)))) {
            barrage.each(Anything.body(Anything.object(fields)).map(body -> Request.json("POST", PATH, body)));
        }
    }

    private void token() {
        request(account)
                .body("{\"change\": 1, \"auth_token\": \"%s\"}".formatted(TOKEN))
                .put("/v1/AccountToken")
                .then()
                .statusCode(204);
    }

    /** The next post. */
    private JsonPath told() {
        return given().get(callee).then().statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse add(String body) {
        return request(account).body(body).post(PATH).then();
    }

    private void label(VerdictRecord verdict, String judgement, String... people) {
        for (String who : people) {
            request(account)
                    .body("{\"detector\": \"injection\", \"judgement\": \"%s\", \"who\": \"%s\"}"
                            .formatted(judgement, who))
                    .post("/v1/Guardrails/Verdicts/%s/Labels".formatted(verdict.event()))
                    .then()
                    .statusCode(201);
        }
    }

    private List<VerdictRecord> keep(double... scores) {
        return Arrays.stream(scores).mapToObj(this::keep).toList();
    }

    private VerdictRecord keep(double score) {
        var event = EventId.create();
        boolean fired = score >= 0.5;
        var finding = new Finding("injection", "1", score, 0.5, fired, List.of(), "");
        var verdict = new VerdictRecord(
                event,
                account,
                new AssistantId("a"),
                new SessionId("webhook:1"),
                new TurnId(event.toString()),
                Surface.MESSAGE,
                new Verdict(fired ? Decision.BLOCK : Decision.ALLOW, List.of(finding), 42),
                Instant.now());
        await(verdicts.add(verdict));
        return verdict;
    }

    private RequestSpecification request(AccountId caller) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Authorization", "Bearer " + tokens.sign(Grant.to(caller)));
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LONG);
    }
}
