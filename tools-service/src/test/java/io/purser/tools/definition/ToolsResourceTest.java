package io.purser.tools.definition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.purser.contract.id.AccountId;
import io.purser.security.Grant;
import io.purser.security.ServiceTokens;
import io.purser.tools.TestDatabase;
import io.purser.tools.ToolServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class ToolsResourceTest {

    @Inject
    ServiceTokens tokens;

    @Inject
    RecordedAnnouncements catalog;

    @Inject
    KnownAttachments attachments;

    @Inject
    Repair repair;

    private final AccountId account =
            new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));
    private final AccountId other =
            new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));

    @Test
    void createdToolIsInTheAnswerAndOnTheCatalog() {
        String id = create(body("find", "export type Data = { order: string }"))
                .statusCode(201)
                .body("id", matchesPattern("aia_tool_[0-9a-f-]{36}"))
                .body("account_sid", equalTo(account.value()))
                .body("name", equalTo("find"))
                .body("description", equalTo("Finds."))
                .body("type", equalTo("WEBHOOK"))
                .body("enabled", equalTo(true))
                .body("requires_auth", equalTo(false))
                .body("meta.url", equalTo("https://shop.example/find?n=1"))
                .body("meta.input_schema", equalTo("export type Data = { order: string }"))
                .body("meta.colour", equalTo("red"))
                .body("url", containsString("/v1/Tools/aia_tool_"))
                .body("date_created", matchesPattern("[0-9]{4}-.*Z"))
                .body("date_updated", notNullValue())
                .body("$", not(hasKey("policies")))
                .extract()
                .path("id");

        var announced = catalog.defined(id);
        assertThat(announced.account()).isEqualTo(account);
        assertThat(announced.schema().at("/properties/order/type").asText()).isEqualTo("string");
        assertThat(announced.meta().get("colour").asText()).isEqualTo("red");
    }

    @Test
    void fetchedToolHasItsPolicies() {
        String id = created();

        as(account)
                .get("/v1/Tools/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("policies", empty());
    }

    @Test
    void schemaMayBeJsonSchema() {
        create(
                        """
                {"name": "find", "type": "WEBHOOK", "enabled": true, "meta": {"url": "https://shop.example", "method": "POST",
                 "input_schema": {"type": "object", "properties": {"a": {"type": "string"}}}}}""")
                .statusCode(201)
                .body("description", equalTo(""))
                .body("meta.input_schema.type", equalTo("object"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                                                              | 20001 | A JSON object is required
                    null                                                                            | 20001 | A JSON object is required
                    {                                                                               | 20001 | not valid JSON
                    name=find&type=WEBHOOK                                                          | 20001 | not valid JSON
                    []                                                                              | 20001 |
                    {}                                                                              | 20001 | name is required
                    {"name": "x"}                                                                   | 20001 | type is required
                    {"name": "x", "type": "WEBHOOK"}                                                | 20001 | enabled is required
                    {"name": "", "type": "WEBHOOK", "enabled": true}                                | 20001 | name must not be empty
                    {"name": 7, "type": "WEBHOOK", "enabled": true}                                 | 20001 | field name has the wrong type
                    {"name": "x", "type": "WEBHOOK", "enabled": "true"}                             | 20001 | enabled has the wrong type
                    {"name": "x", "type": "WEBHOOK", "enabled": 1}                                  | 20001 | enabled has the wrong type
                    {"name": "x", "type": "FTP", "enabled": true}                                   | 20001 | type must be WEBHOOK or MCP
                    {"name": "x\\u0000", "type": "WEBHOOK", "enabled": true}                        | 20001 | name must hold no NUL
                    {"name": "x", "type": "WEBHOOK", "enabled": true, "policy": "x"}                | 20001 | field policy has the wrong type
                    {"name": "x", "type": "WEBHOOK", "enabled": true, "meta": 7}                    | 20001 | meta must be an object
                    {"name": "x", "type": "WEBHOOK", "enabled": true, "meta": {"method": "GET"}}    | 20001 | meta.url is required
                    {"name": "x", "type": "WEBHOOK", "enabled": true, "meta": {"url": "ftp://x"}}   | 99005 | meta.url cannot be called
                    {"name": "x", "type": "WEBHOOK", "enabled": true, "meta": {"url": "http://x.example", "method": "HEAD"}}  | 20001 | meta.method must be GET, POST, PUT, PATCH or DELETE
                    {"name": "x", "type": "WEBHOOK", "enabled": true, "meta": {"url": "http://x.example", "method": "GET", "input_schema": "export type Data = {\\n a: strong }"}}  | 99006 | meta.input_schema cannot be used: line 2, column 5: expected a type
                    {"name": "x", "type": "WEBHOOK", "enabled": true, "meta": {"url": "http://x.example", "method": "GET", "input_schema": {"type": "string"}}}                    | 99006 | "type" must be "object"
                    {"name": "x", "type": "WEBHOOK", "enabled": true, "meta": {"url": "http://x.example", "method": "GET", "input_schema": 7}}                                     | 99006 | it must be a type text or a JSON Schema
                    """)
    void whatCannotBeCreatedIsTold(String body, int code, String message) {
        create(body)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("status", equalTo(400))
                .body("message", containsString(message == null ? "" : message))
                .body("more_info", endsWith("/" + code));
    }

    @Test
    void formContentTypeIsNoReasonToRefuseJson() {
        as(account)
                .contentType(ContentType.URLENC)
                .body(body("find", "{}"))
                .post("/v1/Tools")
                .then()
                .statusCode(201);
    }

    @Test
    void updateChangesWhatItNamesAndTheCatalogFollows() {
        String id = created();

        as(account)
                .contentType(ContentType.JSON)
                .body("{\"description\": \"Finds more.\", \"enabled\": false, \"unknown\": 1}")
                .put("/v1/Tools/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("find"))
                .body("description", equalTo("Finds more."))
                .body("enabled", equalTo(false))
                .body("meta.method", equalTo("POST"));

        var announced = catalog.defined(id);
        assertThat(announced.enabled()).isFalse();
        assertThat(announced.description()).isEqualTo("Finds more.");
        assertThat(announced.updated()).isAfter(announced.created());
    }

    @Test
    void updatedMetaBringsItsSchemaAlong() {
        String id = created();

        as(account)
                .body(
                        "{\"meta\": {\"url\": \"http://x.example\", \"method\": \"GET\", \"input_schema\": \"{ b: number }\"}}")
                .put("/v1/Tools/" + id)
                .then()
                .statusCode(200)
                .body("meta.method", equalTo("GET"));

        assertThat(catalog.defined(id).schema().at("/properties/b/type").asText())
                .isEqualTo("number");
    }

    @Test
    void unusableUpdateChangesNothing() {
        String id = created();

        as(account)
                .body(
                        "{\"name\": \"renamed\", \"meta\": {\"url\": \"http://x.example\", \"method\": \"GET\", \"input_schema\": \"{\"}}")
                .put("/v1/Tools/" + id)
                .then()
                .statusCode(400)
                .body("code", equalTo(99006));

        as(account).get("/v1/Tools/" + id).then().body("name", equalTo("find")).body("meta.method", equalTo("POST"));
    }

    @Test
    void removedToolIsGoneHereAndOnTheCatalog() {
        String id = created();

        as(account).delete("/v1/Tools/" + id).then().statusCode(204).body(equalTo(""));

        assertThat(catalog.isRemoved(id)).isTrue();
        as(account).get("/v1/Tools/" + id).then().statusCode(404).body("code", equalTo(20404));
        as(account).delete("/v1/Tools/" + id).then().statusCode(404);
        as(account).body("{}").put("/v1/Tools/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aia_tool_absent", "x", "aia_tool_%00", "aia_tool_'", "aia_know_1"})
    void absentToolIs404(String id) {
        as(account)
                .urlEncodingEnabled(false)
                .get("/v1/Tools/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo(20404));
    }

    @Test
    void foreignToolIsTheSame404() {
        String id = created();

        as(other).get("/v1/Tools/" + id).then().statusCode(404).body("code", equalTo(20404));
        as(other).body("{}").put("/v1/Tools/" + id).then().statusCode(404);
        as(other).delete("/v1/Tools/" + id).then().statusCode(404);
        as(other).get("/v1/Tools").then().body("tools", empty());
        as(account).get("/v1/Tools/" + id).then().statusCode(200);
    }

    @Test
    void listIsPagedNewestFirst() {
        var ids = IntStream.range(0, 5).mapToObj(index -> created()).toList();

        var first = as(account).get("/v1/Tools?PageSize=2").then().statusCode(200);
        String next = first.body("tools.id", equalTo(List.of(ids.get(4), ids.get(3))))
                .body("meta.key", equalTo("tools"))
                .body("meta.page_size", equalTo(2))
                .body("meta.previous_page_url", nullValue())
                .extract()
                .path("meta.next_page_url");
        String last = as(account)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("tools.id", equalTo(List.of(ids.get(2), ids.get(1))))
                .body("meta.page", equalTo(1))
                .extract()
                .path("meta.next_page_url");
        String back = as(account)
                .urlEncodingEnabled(false)
                .get(last)
                .then()
                .body("tools.id", equalTo(List.of(ids.get(0))))
                .body("meta.next_page_url", nullValue())
                .extract()
                .path("meta.previous_page_url");
        as(account)
                .urlEncodingEnabled(false)
                .get(back)
                .then()
                .body("tools.id", equalTo(List.of(ids.get(2), ids.get(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PageSize=0", "PageSize=1001", "PageSize=x", "Page=-1", "PageToken=x"})
    void unusablePagingIsTold(String query) {
        as(account).get("/v1/Tools?" + query).then().statusCode(400).body("code", equalTo(20001));
    }

    @Test
    void listOfAnAssistantHasItsToolsOnly() {
        String attached = created();
        created();
        attachments.attach("aia_asst_x", List.of(attached, "aia_tool_gone"));

        as(account)
                .get("/v1/Tools?AssistantId=aia_asst_x")
                .then()
                .statusCode(200)
                .body("tools.id", equalTo(List.of(attached)));
        as(other).get("/v1/Tools?AssistantId=aia_asst_x").then().body("tools", empty());
        as(account).get("/v1/Tools?AssistantId=aia_asst_y").then().body("tools", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic QUM6eA==", "Bearer", "Bearer x", "Bearer a.b.c"})
    void withoutTheGatewaysTokenThereIsNothing(String authorization) {
        given().header("Authorization", authorization)
                .get("/v1/Tools")
                .then()
                .statusCode(401)
                .body("code", equalTo(20003));
    }

    @Test
    void whatTheCatalogLacksIsAnnouncedAgain() throws Throwable {
        String known = created();
        String lost = created();
        catalog.forget();

        int repaired = VertxContextSupport.subscribeAndAwait(() -> repair.publishExcept(row -> !row.id.equals(lost)));

        assertThat(repaired).isEqualTo(1);
        assertThat(catalog.knows(lost)).isTrue();
        assertThat(catalog.knows(known)).isFalse();
    }

    private String created() {
        return create(body("find", "{ order: string }"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse create(String body) {
        return as(account)
                .contentType(ContentType.JSON)
                .body(body == null ? "" : body)
                .post("/v1/Tools")
                .then();
    }

    private RequestSpecification as(AccountId caller) {
        return given().header("Authorization", "Bearer " + tokens.sign(Grant.to(caller)))
                .contentType(ContentType.JSON);
    }

    private static String body(String name, String schema) {
        return """
                {"name": "%s", "type": "WEBHOOK", "enabled": true, "description": "Finds.", "unknown": {"a": 1},
                 "meta": {"url": "https://shop.example/find?n=1", "method": "POST", "input_schema": "%s", "colour": "red"}}"""
                .formatted(name, schema);
    }
}
