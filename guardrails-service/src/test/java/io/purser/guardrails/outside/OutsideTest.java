package io.purser.guardrails.outside;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.purser.contract.id.AccountId;
import io.purser.guardrails.verdict.Database;
import io.purser.security.Grant;
import io.purser.security.ServiceTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Detectors that an installation adds, asked for by a policy. */
@QuarkusTest
@QuarkusTestResource(Database.class)
@QuarkusTestResource(Judges.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class OutsideTest {

    @Inject
    ServiceTokens tokens;

    private final AccountId account =
            new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));

    @Test
    void moderationServiceScoresByItsWorstCategory() {
        use("openai", "block");

        var bad = test("a bad word");
        assertThat(bad.getString("decision")).isEqualTo("BLOCK");
        assertThat(finding(bad, "openai", "score", Double.class)).isCloseTo(0.97, within(1e-6));
        assertThat(finding(bad, "openai", "note", String.class)).isEqualTo("hate");
        assertThat(finding(bad, "openai", "version", String.class)).isEqualTo("omni-1");
        assertThat(test("hello").getString("decision")).isEqualTo("ALLOW");
    }

    @Test
    void guardModelSaysSafeOrUnsafe() {
        use("llama-guard", "handoff");

        var bad = test("{evidence} bad");
        assertThat(bad.getString("decision")).isEqualTo("HANDOFF");
        assertThat(finding(bad, "llama-guard", "note", String.class)).isEqualTo("S1,S10");
        assertThat(test("good").getString("decision")).isEqualTo("ALLOW");
    }

    @Test
    void judgeMayAnswerInJson() {
        use("judge", "block");

        assertThat(finding(test("hello"), "judge", "score", Double.class)).isCloseTo(0.8, within(1e-6));
    }

    @Test
    void placesOfAServiceAreTakenOutAndThoseBeyondTheTextAreNone() {
        use("scores", "redact");

        assertThat(test("Ada says hello").getString("text")).isEqualTo("[removed] says hello");
    }

    @Test
    void classifierInAFileIsRunHere() {
        use("tiny", "block");

        var bad = test("This is BAD indeed");
        assertThat(bad.getString("decision")).isEqualTo("BLOCK");
        assertThat(finding(bad, "tiny", "score", Double.class)).isCloseTo(0.982, within(1e-3));
        var good = test("This is good");
        assertThat(good.getString("decision")).isEqualTo("ALLOW");
        assertThat(finding(good, "tiny", "score", Double.class)).isCloseTo(0.018, within(1e-3));
    }

    @Test
    void longTextIsReadInPiecesByTheClassifier() {
        use("tiny", "block");

        var bad = test("good ".repeat(3_000) + "bad " + "good ".repeat(2_000));

        assertThat(bad.getString("decision")).isEqualTo("BLOCK");
        assertThat(bad.getInt("findings.find { it.detector == 'tiny' }.spans[0].start"))
                .isBetween(14_000, 15_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "words", "silent", "forbidden"})
    void serviceThatGivesNoClearAnswerIsANo(String detector) {
        use(detector, "block");

        var answer = test("hello");

        assertThat(answer.getString("decision")).isEqualTo("UNCHECKED");
        assertThat(finding(answer, detector, "note", String.class)).isEqualTo("check could not run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "silent", "scores"})
    void serviceThatOnlyMeasuresHoldsNothingBack(String detector) {
        use(detector, "monitor");

        var answer = test("hello");

        assertThat(answer.getString("decision")).isEqualTo("ALLOW");
        assertThat(answer.getList("findings.detector")).contains(detector);
    }

    private void use(String detector, String mode) {
        request()
                .body("{\"surfaces\": {\"message\": {\"detectors\": {\"%s\": {\"mode\": \"%s\"}}}}}"
                        .formatted(detector, mode))
                .put("/v1/Guardrails/Policies/Default")
                .then()
                .statusCode(200);
    }

    private JsonPath test(String text) {
        return request()
                .body("{\"text\": \"%s\"}".formatted(text))
                .post("/v1/Guardrails/Test")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static <T> T finding(JsonPath answer, String detector, String field, Class<T> type) {
        List<T> values = answer.getList("findings.findAll { it.detector == '%s' }.%s".formatted(detector, field), type);
        return values.getFirst();
    }

    private RequestSpecification request() {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + tokens.sign(Grant.to(account)));
    }
}
