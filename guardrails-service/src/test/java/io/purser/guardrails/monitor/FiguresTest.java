package io.purser.guardrails.monitor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;

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
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures, as the database counts them. */
@QuarkusTest
@QuarkusTestResource(Database.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class FiguresTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String PATH = "/v1/Guardrails/Figures";
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final String THEN = "?From=2026-01-02T12:00:00Z&To=2026-01-02T13:00:00Z&Interval=PT30M";

    @TestHTTPResource
    URI address;

    @Inject
    VerdictStore store;

    @Inject
    ServiceTokens tokens;

    private final AccountId account =
            new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));

    @Test
    void scoresAreCountedByDetectorAndTime() {
        keep("a", NOON, 0.05, 0.15, 0.95, 1);
        keep("a", NOON.plus(Duration.ofMinutes(40)), 0.95);
        keep("a", NOON.plus(Duration.ofHours(1)), 0.95);

        figures(THEN)
                .body("detectors.size()", equalTo(1))
                .body("detectors[0].detector", equalTo("injection"))
                .body("detectors[0].surface", equalTo("message"))
                .body("detectors[0].count", equalTo(5))
                .body("detectors[0].fired", equalTo(3))
                .body("detectors[0].fired_share.toDouble()", closeTo(0.6, 1e-6))
                .body("detectors[0].mean_score.toDouble()", closeTo(0.62, 1e-6))
                .body("detectors[0].scores", equalTo(List.of(1, 1, 0, 0, 0, 0, 0, 0, 0, 3)))
                .body("detectors[0].precision", equalTo(null))
                .body("detectors[0].stability_index", equalTo(null))
                .body("decisions.find { it.decision == 'BLOCK' }.count", equalTo(3))
                .body("series.size()", equalTo(2))
                .body("series[1].at", equalTo("2026-01-02T12:30:00Z"))
                .body("series[1].count", equalTo(1));
    }

    @Test
    void assistantsAreToldApartWhereAskedFor() {
        keep("a", NOON, 0.2);
        keep("b", NOON, 0.8, 0.8);

        figures(THEN + "&By=assistant&Detector=injection")
                .body("detectors.assistant_id", hasItems("a", "b"))
                .body("detectors.find { it.assistant_id == 'b' }.count", equalTo(2))
                .body("series.find { it.assistant_id == 'b' }.mean_score.toDouble()", closeTo(0.8, 1e-6));
        figures(THEN + "&AssistantId=a").body("detectors[0].count", equalTo(1));
        figures(THEN + "&Detector=other").body("detectors.size()", equalTo(0));
        figures(THEN + "&Surface=reply").body("detectors.size()", equalTo(0));
    }

    @Test
    void checksThatCouldNotRunAreNoScores() {
        keep(verdict("a", NOON, new Finding("injection", "", 0, 0.5, false, List.of(), "check could not run")));

        figures(THEN)
                .body("detectors[0].count", equalTo(0))
                .body("detectors[0].could_not_run", equalTo(1))
                .body("detectors[0].mean_score", equalTo(null));
    }

    @Test
    void labelsTellHowPreciseADetectorIs() {
        var verdicts = keep("a", NOON, 0.9, 0.9, 0.9, 0.1);
        label(verdicts.get(0), "correct", "ada");
        label(verdicts.get(1), "correct", "ada");
        label(verdicts.get(2), "false_alarm", "ada");
        label(verdicts.get(3), "missed", "ada");

        figures(THEN)
                .body("detectors[0].labels.correct", equalTo(2))
                .body("detectors[0].labels.false_alarms", equalTo(1))
                .body("detectors[0].labels.missed", equalTo(1))
                .body("detectors[0].precision.toDouble()", closeTo(2.0 / 3, 1e-6));
    }

    @Test
    void driftIsAgainstTheTimeBefore() {
        keep(
                "a",
                NOON.minusSeconds(60),
                IntStream.range(0, 40).mapToDouble(i -> 0.1).toArray());
        keep("a", NOON, IntStream.range(0, 40).mapToDouble(i -> 0.7).toArray());

        figures(THEN)
                .body("compared_from", equalTo("2026-01-02T11:00:00Z"))
                .body("detectors[0].stability_index", greaterThan(0.25f))
                .body("detectors[0].largest_distance.toDouble()", closeTo(1, 1e-6));
        figures(THEN + "&ComparedFrom=2026-01-01T00:00:00Z&ComparedTo=2026-01-01T01:00:00Z")
                .body("detectors[0].stability_index", equalTo(null));
    }

    @Test
    void othersAreNotCounted() {
        keep("a", NOON, 0.9);

        request(new AccountId("AC00000000000000000000000000000006"))
                .get(PATH + THEN)
                .then()
                .body("detectors.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ?From=now                                                       | From must be a time such as
            ?From=2026-01-02T00:00:00Z&To=2026-01-01T00:00:00Z              | From must lie before To
            ?From=2020-01-02T00:00:00Z&To=2026-01-01T00:00:00Z              | 366 days apart at most
            ?Interval=PT0.1S                                                | Interval must be a second at least
            ?Interval=PT1S                                                  | 500 times at most
            ?Interval=1h                                                    | Interval must be a duration such as PT1H
            ?By=weather                                                     | By must be detector or assistant
            ?Surface=mail                                                   | Surface must be one of
            """)
    void faultyQueryIsRefusedAndSaysWhy(String query, String why) {
        request(account).get(PATH + query).then().statusCode(400).body("message", containsString(why));
    }

    @Test
    void anyQueryIsAnsweredOrRefused() {
        var names = List.of(
                "From", "To", "ComparedFrom", "ComparedTo", "Interval", "By", "Detector", "Surface", "AssistantId");
        try (var barrage = Barrage.on(address.getPort(), tokens.sign(Grant.to(account)))) {
            barrage.each(Anything.query(names).map(query -> Request.get(PATH + query)));
        }
    }

    private List<VerdictRecord> keep(String assistant, Instant at, double... scores) {
        return IntStream.range(0, scores.length)
                .mapToObj(i -> keep(verdict(
                        assistant,
                        at.plusMillis(i),
                        new Finding("injection", "1", scores[i], 0.5, scores[i] >= 0.5, List.of(), ""))))
                .toList();
    }

    private VerdictRecord keep(VerdictRecord verdict) {
        await(store.add(verdict));
        return verdict;
    }

    private VerdictRecord verdict(String assistant, Instant at, Finding finding) {
        var event = EventId.create();
        return new VerdictRecord(
                event,
                account,
                new AssistantId(assistant),
                new SessionId("webhook:1"),
                new TurnId(event.toString()),
                Surface.MESSAGE,
                new Verdict(finding.fired() ? Decision.BLOCK : Decision.ALLOW, List.of(finding), 42),
                at);
    }

    private void label(VerdictRecord verdict, String judgement, String who) {
        request(account)
                .body("{\"detector\": \"injection\", \"judgement\": \"%s\", \"who\": \"%s\"}".formatted(judgement, who))
                .post("/v1/Guardrails/Verdicts/%s/Labels".formatted(verdict.event()))
                .then()
                .statusCode(201);
    }

    private ValidatableResponse figures(String query) {
        return request(account).get(PATH + query).then().statusCode(200);
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
