package io.purser.guardrails.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.guardrails.screening.Mode;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.verdict.Database;
import io.purser.security.Grant;
import io.purser.security.ServiceTokens;
import io.purser.testparts.Anything;
import io.purser.testparts.Barrage;
import io.purser.testparts.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies on a real database, through REST, and as replicas see them. */
@QuarkusTest
@QuarkusTestResource(Database.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class PoliciesTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String PATH = "/v1/Guardrails/Policies/";
    private static final String MONITOR =
            "{\"surfaces\": {\"message\": {\"detectors\": {\"prompt-injection\": {\"mode\": \"monitor\"}}}}}";

    @TestHTTPResource
    URI address;

    @Inject
    PolicyStore store;

    @Inject
    PolicyConfig config;

    @Inject
    Usual usual;

    @Inject
    ServiceTokens tokens;

    private final AccountId account =
            new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));
    private final AssistantId assistant = AssistantId.create();

    @Test
    void policyIsShownAsItWasWrittenAndWithWhatFollowsFromIt() {
        put(
                        assistant.value(),
                        """
                {"Surfaces": {"ToolResult": {"Detectors": {"prompt-injection": {
                    "Mode": "REDACT", "threshold": 0.25, "AllowPatterns": ["(?i)order [0-9]+"],
                    "shadow": {"threshold": 0.75}}}}},
                 "replacements": {"de": {"part_of_tool_result": "[entfernt]"}}}""")
                .statusCode(200);

        get(assistant.value())
                .statusCode(200)
                .body("id", equalTo(assistant.value()))
                .body("assistant_id", equalTo(assistant.value()))
                .body("account_sid", equalTo(account.value()))
                .body("surfaces.tool-result.detectors.prompt-injection.mode", equalTo("redact"))
                .body("surfaces.tool-result.detectors.prompt-injection.threshold", equalTo(0.25f))
                .body("surfaces.tool-result.detectors.prompt-injection.allow_patterns[0]", equalTo("(?i)order [0-9]+"))
                .body("surfaces.tool-result.detectors.prompt-injection.shadow.threshold", equalTo(0.75f))
                .body("replacements.de.part_of_tool_result", equalTo("[entfernt]"))
                .body("effective.tool-result.prompt-injection.mode", equalTo("redact"))
                .body("effective.message.prompt-injection.mode", equalTo("block"));
    }

    @Test
    void everyReplicaJudgesByAPolicyOnceItIsAnswered() {
        var other = new Policies(store, config, usual);
        assertThat(mode(other)).isEqualTo(Mode.BLOCK);

        put(assistant.value(), MONITOR).statusCode(200);
        assertThat(mode(other)).isEqualTo(Mode.MONITOR);

        put("Default", MONITOR.replace("monitor", "redact")).statusCode(200);
        assertThat(mode(other)).isEqualTo(Mode.MONITOR);

        delete(assistant.value()).statusCode(204);
        assertThat(mode(other)).isEqualTo(Mode.REDACT);

        delete("Default").statusCode(204);
        assertThat(mode(other)).isEqualTo(Mode.BLOCK);
    }

    @Test
    void defaultIsThereAlwaysAndShowsWhatTheInstallationDoes() {
        get("Default")
                .statusCode(200)
                .body("id", equalTo("Default"))
                .body("assistant_id", equalTo(null))
                .body("effective.message.prompt-injection.mode", equalTo("block"))
                .body("effective.reply.groundedness.mode", equalTo("monitor"));
        delete("Default").statusCode(204);
    }

    @Test
    void foreignPolicyIsAsAbsent() {
        put(assistant.value(), MONITOR).statusCode(200);
        var stranger = new AccountId("AC00000000000000000000000000000008");

        String foreign = given().header("Authorization", bearer(stranger))
                .get(PATH + assistant)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        given().header("Authorization", bearer(stranger))
                .delete(PATH + assistant)
                .then()
                .statusCode(404);

        var absent = AssistantId.create();
        assertThat(foreign.replace(assistant.value(), "X"))
                .isEqualTo(
                        get(absent.value()).statusCode(404).extract().asString().replace(absent.value(), "X"));
        get(assistant.value()).statusCode(200);
    }

    @Test
    void policiesAreListedByPage() {
        put("Default", MONITOR).statusCode(200);
        put(assistant.value(), MONITOR).statusCode(200);
        put(AssistantId.create().value(), MONITOR).statusCode(200);

        var first = list(PATH.substring(0, PATH.length() - 1) + "?PageSize=2");
        var second = list(first.extract().path("meta.next_page_url"));

        first.body("policies.size()", equalTo(2)).body("policies[0].id", equalTo("Default"));
        second.body("policies.size()", equalTo(1)).body("meta.next_page_url", equalTo(null));
        list(second.extract().path("meta.previous_page_url")).body("policies.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"surfaces": {"mesage": {}}}                                                              | surfaces.mesage is no surface: use one of message, tool-result
            {"surfaces": {"message": {"detectors": {"injection": {}}}}}                               | is no detector of this surface: use one of
            {"surfaces": {"message": {"detectors": {"prompt-injection": {"mode": "kill"}}}}}          | mode must be one of off, monitor, redact, block, handoff
            {"surfaces": {"message": {"detectors": {"prompt-injection": {"mode": "hedge"}}}}}         | mode must be one of off, monitor, redact, block, handoff
            {"surfaces": {"message": {"detectors": {"prompt-injection": {"threshold": 1.1}}}}}        | threshold must be from 0 to 1
            {"surfaces": {"message": {"detectors": {"prompt-injection": {"threshold": "high"}}}}}     | has the wrong type
            {"surfaces": {"message": {"detectors": {"prompt-injection": {"shadow": {}}}}}}            | shadow.threshold is required
            {"surfaces": {"message": {"detectors": {"prompt-injection": {"shadow": {"threshold": 0.1, "detector": "x"}}}}}} | shadow.detector is no detector
            {"surfaces": {"message": {"detectors": {"prompt-injection": {"allow_patterns": ["a", "("]}}}}} | allow_patterns[1] is no regular expression of RE2
            {"surfaces": {"message": {"detectors": {"prompt-injection": {"allow_patterns": ["((x{9,100}){100}){100}"]}}}}} | numbers in braces may multiply to 1000
            {"surfaces": {"message": {"detectors": {"prompt-injection": {"allow": [""]}}}}}           | allow[0] must be a text of 1 to 500 characters
            {"replacements": {"german": {}}}                                                          | replacements.german is no language
            {"replacements": {"de": {"hello": "x"}}}                                                  | replacements.de.hello is no occasion: use one of message
            {"replacements": {"de": {"message": ""}}}                                                 | replacements.de.message must be a text
            []                                                                                        | not valid JSON
            {                                                                                         | not valid JSON
            """)
    void faultyPolicyIsRefusedAndSaysWhy(String body, String why) {
        put(assistant.value(), body)
                .statusCode(400)
                .body("code", equalTo(20001))
                .body("message", containsString(why));
    }

    @Test
    void policyThatWouldFillTheMemoryIsRefused() {
        String phrases = "\"" + "x".repeat(500) + "\"" + (",\"" + "x".repeat(500) + "\"").repeat(99);

        put(
                        assistant.value(),
                        """
                {"surfaces": {"message": {"detectors": {"prompt-injection": {"allow": [%s]}}}}}"""
                                .formatted(phrases))
                .statusCode(400)
                .body("message", containsString("32000 characters at most"));
    }

    @Test
    void anyPolicyIsTakenOrRefused() {
        var usualFields = Map.of(
                "surfaces", "{\"message\": {\"detectors\": {\"prompt-injection\": {\"mode\": \"block\"}}}}",
                "replacements", "{\"de\": {\"message\": \"Nein.\"}}");
        try (var barrage = Barrage.on(address.getPort(), tokens.sign(Grant.to(account)))) {
            barrage.each(Anything.body(Anything.object(usualFields))
                    .map(body -> Request.json("PUT", PATH + assistant, body)));
        }
    }

    private Mode mode(Policies policies) {
        var setting = await(policies.of(account, assistant)).on(Surface.MESSAGE).get("prompt-injection");
        return setting == null ? Mode.OFF : setting.mode();
    }

    private ValidatableResponse put(String id, String body) {
        return given().header("Authorization", bearer(account))
                .contentType("application/json")
                .body(body)
                .put(PATH + id)
                .then();
    }

    private ValidatableResponse get(String id) {
        return given().header("Authorization", bearer(account)).get(PATH + id).then();
    }

    private ValidatableResponse delete(String id) {
        return given().header("Authorization", bearer(account))
                .delete(PATH + id)
                .then();
    }

    private ValidatableResponse list(String address) {
        return given().header("Authorization", bearer(account))
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200);
    }

    private String bearer(AccountId caller) {
        return "Bearer " + tokens.sign(Grant.to(caller));
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LONG);
    }
}
