package io.purser.guardrails.verdict;

import static io.restassured.RestAssured.given;
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
import io.purser.security.Grant;
import io.purser.security.ServiceTokens;
import io.purser.testparts.Anything;
import io.purser.testparts.Barrage;
import io.purser.testparts.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts as they are looked for and labelled. */
@QuarkusTest
@QuarkusTestResource(Database.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class LabelsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String PATH = "/v1/Guardrails/Verdicts";
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final List<String> PARAMETERS = List.of(
            "SessionId",
            "AssistantId",
            "Surface",
            "Decision",
            "Detector",
            "Fired",
            "LeastScore",
            "MostScore",
            "From",
            "To",
            "Flagged",
            "PageToken");

    @TestHTTPResource
    URI address;

    @Inject
    VerdictStore store;

    @Inject
    ServiceTokens tokens;

    private final AccountId account =
            new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));
    private final AssistantId assistant = new AssistantId("aia_asst_a");

    private final VerdictRecord attack = verdict(
            Surface.MESSAGE, Decision.BLOCK, NOON, finding("injection", 0.9, true), finding("moderation", 0.4, false));
    private final VerdictRecord rude = verdict(
            Surface.MESSAGE,
            Decision.ALLOW,
            NOON.plusSeconds(60),
            finding("injection", 0, false),
            finding("moderation", 0.8, true));
    private final VerdictRecord reply =
            verdict(Surface.REPLY, Decision.ALLOW, NOON.plusSeconds(120), finding("groundedness", 0.2, false));

    @BeforeEach
    void keep() {
        Stream.of(attack, rude, reply).forEach(verdict -> await(store.add(verdict)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Surface=message                       | 2
            Surface=tool_result                   | 0
            Surface=Reply                         | 1
            Decision=block                        | 1
            Flagged=true                          | 1
            Flagged=false                         | 2
            Detector=moderation                   | 2
            Detector=moderation&Fired=true        | 1
            Detector=injection&Fired=false        | 1
            Fired=true                            | 2
            LeastScore=0.85                       | 1
            Detector=moderation&LeastScore=0.85   | 0
            Detector=groundedness&MostScore=0.5   | 1
            AssistantId=aia_asst_a                | 3
            AssistantId=aia_asst_b                | 0
            From=2026-01-01T12:01:00Z             | 2
            To=2026-01-01T12:01:00Z               | 1
            From=2026-01-01T12:00:30Z&To=2026-01-01T12:01:30Z&Surface=message&Fired=true&PageSize=1 | 1
            Detector=                             | 3
            """)
    void verdictsAreFoundByWhatIsAskedFor(String query, int found) {
        get(PATH + "?" + query).statusCode(200).body("verdicts.size()", equalTo(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Surface=mail     | Surface must be one of message, tool-result, chunk, reply
            Decision=no      | Decision must be one of ALLOW, HEDGE, REDACT
            Fired=perhaps    | Fired must be true or false
            LeastScore=2     | LeastScore must be from 0 to 1
            MostScore=high   | MostScore must be a number from 0 to 1
            From=yesterday   | From must be a time such as 2026-01-01T12:00:00Z
            To=%2B99999999-01-01T00:00:00Z | To must lie in the years 1 to 9998
            Detector=%00     | NUL
            """)
    void faultyQueryIsRefusedAndSaysWhy(String query, String why) {
        get(PATH + "?" + query).statusCode(400).body("message", containsString(why));
    }

    @Test
    void pagesKeepTheFilters() {
        var first = get(PATH + "?Surface=message&PageSize=1")
                .body("verdicts[0].id", equalTo(rude.event().toString()));

        get(first.extract().path("meta.next_page_url"))
                .body("verdicts.size()", equalTo(1))
                .body("verdicts[0].id", equalTo(attack.event().toString()))
                .body("meta.next_page_url", equalTo(null));
    }

    @Test
    void oneVerdictIsFetchedByItsOwnerOnly() {
        get(PATH + "/" + attack.event()).statusCode(200).body("decision", equalTo("BLOCK"));

        get(PATH + "/" + EventId.create()).statusCode(404);
        get(PATH + "/x").statusCode(404);
        var stranger = new AccountId("AC00000000000000000000000000000007");
        request(stranger).get(PATH + "/" + attack.event()).then().statusCode(404);
        request(stranger).get(PATH + "/" + attack.event() + "/Labels").then().statusCode(404);
        request(stranger)
                .body(label("injection", "correct", "eve"))
                .post(PATH + "/" + attack.event() + "/Labels")
                .then()
                .statusCode(404);
    }

    @Test
    void labelsAreGivenListedChangedAndRemoved() {
        String labels = PATH + "/" + attack.event() + "/Labels";
        post(labels, label("injection", "correct", "ada"))
                .statusCode(201)
                .body("judgement", equalTo("correct"))
                .body("verdict_id", equalTo(attack.event().toString()));
        post(labels, label("moderation", "FALSE ALARM", "ada")).statusCode(201);
        post(labels, label("personal-data", "missed", "bob")).statusCode(201);
        String changed = post(labels, label("injection", "false_alarm", "ada"))
                .statusCode(201)
                .extract()
                .path("id");

        get(labels)
                .statusCode(200)
                .body("labels.size()", equalTo(3))
                .body("labels.find { it.id == '%s' }.judgement".formatted(changed), equalTo("false_alarm"));
        var page = get(labels + "?PageSize=2").body("labels.size()", equalTo(2));
        get(page.extract().path("meta.next_page_url")).body("labels.size()", equalTo(1));

        request(account).delete(labels + "/" + changed).then().statusCode(204);
        request(account).delete(labels + "/" + changed).then().statusCode(404);
        get(labels).body("labels.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            injection    | wrong   | ada | judgement must be correct, false_alarm or missed
            groundedness | correct | ada | detector must be one that has a finding in the verdict
            ' '          | missed  | ada | detector must be a text
            injection    | correct | ' ' | who must be a text
            """)
    void faultyLabelIsRefusedAndSaysWhy(String detector, String judgement, String who, String why) {
        post(PATH + "/" + attack.event() + "/Labels", label(detector, judgement, who))
                .statusCode(400)
                .body("message", containsString(why));
    }

    @Test
    void anyQueryAndAnyLabelIsAnsweredOrRefused() {
        var fields =
                Map.of("detector", "\"injection\"", "judgement", "\"correct\"", "note", "\"yes\"", "who", "\"ada\"");
        try (var barrage = Barrage.on(address.getPort(), tokens.sign(Grant.to(account)))) {
            barrage.each(Anything.query(PARAMETERS).map(query -> Request.get(PATH + query)));
            barrage.each(Anything.body(Anything.object(fields))
                    .map(body -> Request.json("POST", PATH + "/" + attack.event() + "/Labels", body)));
        }
        assertThat(await(store.known(account, attack.event().toString()))).isEqualTo(attack);
    }

    private ValidatableResponse get(String path) {
        return request(account).get(path).then();
    }

    private ValidatableResponse post(String path, String body) {
        return request(account).body(body).post(path).then();
    }

    private RequestSpecification request(AccountId caller) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Authorization", "Bearer " + tokens.sign(Grant.to(caller)));
    }

    private static String label(String detector, String judgement, String who) {
        return """
                {"detector": "%s", "judgement": "%s", "who": "%s", "note": "as I see it"}"""
                .formatted(detector, judgement, who);
    }

    private VerdictRecord verdict(Surface surface, Decision decision, Instant at, Finding... findings) {
        var event = EventId.create();
        return new VerdictRecord(
                event,
                account,
                assistant,
                new SessionId("webhook:1"),
                new TurnId(event.toString()),
                surface,
                new Verdict(decision, List.of(findings), 42),
                at);
    }

    private static Finding finding(String detector, double score, boolean fired) {
        return new Finding(detector, "1", score, 0.5, fired, List.of(), "");
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LONG);
    }
}
