package io.purser.knowledge.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.purser.contract.id.AccountId;
import io.purser.knowledge.installation.Installation;
import io.purser.knowledge.installation.Rest;
import io.purser.security.Grant;
import io.purser.security.Limits;
import io.purser.security.ServiceTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class WireTest {

    private static final String ABSENT = "aia_know_absent";

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    Rest rest;

    @BeforeEach
    void begin() {
        rest = somebody(Limits.STANDARD);
    }

    @Test
    void sourceHasAllItsFieldsAlsoThoseWithoutAValue() {
        String id = rest.text("Hours", "We open at nine.");

        rest.request()
                .get("/v1/Knowledge/" + id)
                .then()
                .statusCode(200)
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "id",
                                "account_sid",
                                "name",
                                "description",
                                "type",
                                "status",
                                "embedding_model",
                                "return_direct",
                                "search_meaning",
                                "url",
                                "knowledge_source_details",
                                "date_created",
                                "date_updated"));
        rest.awaitStatus(id, "COMPLETED");
        rest.request()
                .get("/v1/Knowledge/" + id + "/Status")
                .then()
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "status", "last_status", "account_sid", "date_updated", "error", "progress"));
        rest.request()
                .get("/v1/Knowledge/" + id + "/Chunks")
                .then()
                .body(
                        "chunks[0].keySet()",
                        containsInAnyOrder("content", "metadata", "account_sid", "date_created", "date_updated"));
        rest.search("When do you open?", id)
                .then()
                .body(
                        "chunks[0].keySet()",
                        containsInAnyOrder(
                                "content",
                                "metadata",
                                "account_sid",
                                "date_created",
                                "date_updated",
                                "score",
                                "knowledge_id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"name": "Hours", "type": "Text", "embedding_model": null,
                 "knowledge_source_details": {"content": "We open at nine."}, "policy": {"policy_details": {}}}""",
                """
                {"name": "Hours", "type": "text", "knowledgeSourceDetails": {"content": "We open at nine."}}""",
                """
                {"Name": "Hours", "Type": "TEXT", "KnowledgeSourceDetails": {"Content": "We open at nine."}}""",
            })
    void fieldsAreFoundInEachSpelling(String body) {
        rest.json(body)
                .post("/v1/Knowledge")
                .then()
                .statusCode(201)
                .body("name", equalTo("Hours"))
                .body("type", equalTo("Text"))
                .body("knowledge_source_details.content", equalTo("We open at nine."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name         | 31  | name_characters: 30
                    description  | 301 | description_characters: 300
                    """)
    void textOverALimitIsRefusedByItsName(String field, int length, String why) {
        var limited = somebody(Limits.PREVIEW);
        String id = limited.text("Hours", "We open at nine.");

        limited.json(Map.of(field, "ü".repeat(length - 1)))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(200);
        limited.json(Map.of(field, "ü".repeat(length)))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(400)
                .body("message", containsString(why));
        limited.request()
                .multiPart("name", "ü".repeat(31), "text/plain; charset=utf-8")
                .multiPart("description", "ü".repeat(301), "text/plain; charset=utf-8")
                .multiPart("file_0", "a.md", "Text.".getBytes(UTF_8), "text/markdown")
                .post("/v1/Knowledge/Upload")
                .then()
                .statusCode(400)
                .body("message", containsString("name_characters: 30"));
    }

    @Test
    void siteIsNotFollowedDeeperThanTheLimit() {
        var body = Map.of(
                "name", "Site",
                "type", "Web",
                "knowledge_source_details", Map.of("source", "https://shop.example", "crawl_depth", 4));

        somebody(Limits.PREVIEW)
                .json(body)
                .post("/v1/Knowledge")
                .then()
                .statusCode(400)
                .body("message", containsString("crawl_depth: 3"));
        rest.json(body).post("/v1/Knowledge").then().statusCode(201);
    }

    @Test
    void noMoreSourcesThanTheAccountMayHave() {
        var limited = somebody(new Limits(5, 5, 5, 25, 1, 5, 15, 3, 30, 300, 2_000, 1_000, 1_000));
        String only = limited.text("Hours", "We open at nine.");
        var another = Map.of("name", "More", "type", "Text", "knowledge_source_details", Map.of("content", "x"));

        limited.json(another)
                .post("/v1/Knowledge")
                .then()
                .statusCode(400)
                .body("message", containsString("knowledge: 1"));
        limited.request().delete("/v1/Knowledge/" + only).then().statusCode(204);
        limited.json(another).post("/v1/Knowledge").then().statusCode(201);
    }

    @Test
    void anotherAccountsIdsAreAsAbsentAsNone() {
        String id = rest.text("Private", "The shop opens at nine.");
        var stranger = somebody(Limits.STANDARD);
        List<Function<String, Response>> operations = List.of(
                source -> stranger.request().get("/v1/Knowledge/" + source),
                source -> stranger.request().get("/v1/Knowledge/" + source + "/Status"),
                source -> stranger.request().get("/v1/Knowledge/" + source + "/Chunks"),
                source -> stranger.request().get("/v1/Knowledge/" + source + "/Pages"),
                source -> stranger.request().post("/v1/Knowledge/" + source + "/Refresh"),
                source -> stranger.json(Map.of("name", "Mine")).put("/v1/Knowledge/" + source),
                source -> stranger.request().delete("/v1/Knowledge/" + source),
                source -> stranger.search("When does the shop open?", source));

        operations.forEach(operation -> isTheSame404(operation, id));

        stranger.request().get("/v1/Knowledge").then().body("knowledge", empty());
        stranger.json(Map.of("query", "When does the shop open?"))
                .post("/v1/Knowledge/Search")
                .then()
                .statusCode(200)
                .body("chunks", empty());
        rest.request().get("/v1/Knowledge/" + id).then().statusCode(200).body("name", equalTo("Private"));
    }

    private static void isTheSame404(Function<String, Response> operation, String foreign) {
        String answer = operation
                .apply(ABSENT)
                .then()
                .statusCode(404)
                .body("code", equalTo(20404))
                .extract()
                .asString();
        operation.apply(foreign).then().statusCode(404).body(equalTo(answer.replace(ABSENT, foreign)));
    }

    private Rest somebody(Limits limits) {
        var account = new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));
        return new Rest(address, tokens, new Grant(account, limits));
    }
}
