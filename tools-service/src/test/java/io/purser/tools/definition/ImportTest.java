package io.purser.tools.definition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.purser.contract.log.Json;
import io.purser.security.Limits;
import io.purser.security.ServiceTokens;
import io.purser.tools.AsGateway;
import io.purser.tools.TestDatabase;
import io.purser.tools.ToolServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a document to the tools of an account. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class ImportTest {

    @Inject
    ServiceTokens tokens;

    @Inject
    RecordedAnnouncements catalog;

    @Inject
    @ConfigProperty(name = "test.tool-server")
    String server;

    private AsGateway owner;

    @BeforeEach
    void begin() {
        owner = AsGateway.forSomebody(tokens);
    }

    @Test
    void documentBecomesTools() {
        var imported = owner.post("/v1/Tools/Import", body(shop("List orders"), ""))
                .statusCode(201)
                .body("tools", hasSize(2))
                .body("tools.name", equalTo(List.of("listOrders", "cancelOrder")))
                .body("tools[0].enabled", equalTo(true))
                .body("tools[0].requires_auth", equalTo(false))
                .body("tools[1].requires_auth", equalTo(true))
                .body("tools[0].meta.url", equalTo(server + "/echo/orders"))
                .body("tools[0].meta.source.kind", equalTo("openapi"))
                .body("tools[0].meta.source.title", equalTo("Shop"))
                .body("tools[0].meta.source.operation", equalTo("listOrders"))
                .body("updated", hasSize(0))
                .body("skipped[0].operation", equalTo("upload"))
                .body("skipped[0].reason", containsString("multipart/form-data"))
                .body("authorization[0].type", equalTo("bearer"))
                .body("authorization[0].operations", equalTo(List.of("cancelOrder")));

        String id = imported.extract().path("tools[1].id");
        assertThat(catalog.defined(id).schema().at("/properties/id/type").asText())
                .isEqualTo("string");
        owner.get("/v1/Tools").body("tools", hasSize(2));
    }

    @Test
    void sameSourceAgainChangesItsTools() {
        String id = owner.post("/v1/Tools/Import", body(shop("List orders"), ""))
                .extract()
                .path("tools[0].id");
        owner.put(
                        "/v1/Tools/" + id,
                        """
                        {"name": "mine", "enabled": false, "meta": {"url": "%s/echo/orders", "method": "GET", "timeout_ms": 700}}"""
                                .formatted(server))
                .statusCode(200);

        owner.post("/v1/Tools/Import", body(shop("Tells of orders").replace("cancelOrder", "dropOrder"), ""))
                .statusCode(201)
                .body("tools[0].id", equalTo(id))
                .body("tools[0].name", equalTo("mine"))
                .body("tools[0].enabled", equalTo(false))
                .body("tools[0].description", equalTo("Tells of orders"))
                .body("tools[0].meta.timeout_ms", equalTo(700))
                .body("tools[0].meta.source.operation", equalTo("listOrders"))
                .body("tools[0].meta.input_schema.properties", hasKey("limit"))
                .body("updated", equalTo(List.of(id)))
                .body("gone.name", equalTo(List.of("cancelOrder")))
                .body("gone.operation", equalTo(List.of("cancelOrder")));

        assertThat(catalog.defined(id).description()).isEqualTo("Tells of orders");
        owner.get("/v1/Tools").body("tools", hasSize(3));
    }

    @Test
    void anotherPrefixMakesOtherTools() {
        owner.post("/v1/Tools/Import", body(shop("a"), "")).statusCode(201);

        owner.post("/v1/Tools/Import", body(shop("a"), ", \"name_prefix\": \"eu_\", \"operations\": [\"listOrders\"]"))
                .statusCode(201)
                .body("tools.name", equalTo(List.of("eu_listOrders")))
                .body("updated", hasSize(0))
                .body("gone", hasSize(0));
    }

    @Test
    void dryRunMakesNothing() {
        owner.post("/v1/Tools/Import", body(shop("a"), ", \"dry_run\": true"))
                .statusCode(200)
                .body("tools.name", equalTo(List.of("listOrders", "cancelOrder")))
                .body("tools[0]", not(hasKey("id")))
                .body("skipped", hasSize(1));

        owner.get("/v1/Tools").body("tools", hasSize(0));
    }

    @Test
    void policyIsGivenToEachTool() {
        String policy = ", \"policy\": {\"type\": \"bearer\", \"policy_details\": {\"token\": \"hush1\"}}";
        for (int time = 0; time < 2; time++) {
            String answer = owner.post("/v1/Tools/Import", body(shop("a"), policy))
                    .statusCode(201)
                    .body("tools.requires_auth", equalTo(List.of(true, true)))
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("hush1");
        }
        owner.get("/v1/Policies").body("policies", hasSize(2));
    }

    @Test
    void limitsOfTheAccountHold() {
        var limited = AsGateway.forSomebody(tokens, withTools(Limits.PREVIEW, 2));
        limited.tool("");

        limited.post("/v1/Tools/Import", body(shop("word ".repeat(100)), ", \"name_prefix\": \"a_long_prefix_of_a_\""))
                .statusCode(201)
                .body("tools.name", equalTo(List.of("a_long_prefix_of_a_listOrders")))
                .body("tools[0].description.length()", equalTo(300))
                .body("notes.note", hasItem(containsString("description_characters: 300")))
                .body("skipped.reason", hasItem(containsString("limit tools is reached: 2")));
    }

    @Test
    void namesAreShortenedAndMadeUnique() {
        var limited = AsGateway.forSomebody(tokens, Limits.PREVIEW);
        String paths = "/a: {get: {operationId: %1$sA}, post: {operationId: %1$sB}}".formatted("x".repeat(30));

        limited.post("/v1/Tools/Import", body(document("Long", paths), ""))
                .statusCode(201)
                .body("tools.name", equalTo(List.of("x".repeat(30), "x".repeat(28) + "_2")));
    }

    @Test
    void tooManyInputsAreSkipped() {
        var limited = AsGateway.forSomebody(tokens, Limits.PREVIEW);
        var many = new StringBuilder();
        for (int number = 0; number < 26; number++) {
            many.append("{name: p%d, in: query, schema: {type: string}},".formatted(number));
        }

        limited.post(
                        "/v1/Tools/Import",
                        body(document("Many", "/a: {get: {operationId: a, parameters: [%s]}}".formatted(many)), ""))
                .statusCode(400)
                .body("message", containsString("a: 26 is over this account's limit inputs_per_tool: 25"));
    }

    @Test
    void documentMayBeAnObjectOrBeRead() {
        owner.post(
                        "/v1/Tools/Import",
                        "{\"openapi\": {\"openapi\": \"3.1.0\", \"info\": {\"title\": \"o\"}, \"servers\": [{\"url\": \"https://x.example\"}],"
                                + " \"paths\": {\"/a\": {\"get\": {}}}}}")
                .statusCode(201)
                .body("tools.name", equalTo(List.of("get_a")));
        owner.post("/v1/Tools/Import", "{\"openapi_url\": \"%s/openapi.yaml\"}".formatted(server))
                .statusCode(201)
                .body("tools.name", equalTo(List.of("find")))
                .body("tools[0].meta.url", equalTo(server + "/echo/found/{what}"))
                .body("tools[0].meta.source.url", equalTo(server + "/openapi.yaml"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                                        | 20001 | One of openapi, openapi_url and mcp_url is required
                    {"openapi": "x", "openapi_url": "https://x.example"}      | 20001 | and only one
                    {"openapi": 7}                                            | 20001 | openapi must be an OpenAPI document
                    {"openapi": {}}                                           | 20001 | must be OpenAPI 3.0 or 3.1
                    {"openapi": "{"}                                          | 20001 | cannot be read as JSON
                    {"openapi": "openapi: 3.0.0\\npaths: {}"}                 | 20001 | no operation that was asked for
                    {"openapi": "openapi: 3.0.0\\npaths: {/a: {get: {}}}"}    | 20001 | GET /a: its document names no whole address
                    {"openapi": "x", "server_url": "ftp://x.example"}         | 99005 | server_url cannot be called
                    {"openapi": "x", "name_prefix": "a b"}                    | 20001 | name_prefix must have at most
                    {"openapi": "x", "operations": "a"}                       | 20001 |
                    {"openapi": "x", "dry_run": "yes"}                        | 20001 |
                    {"openapi_url": "file:///etc/passwd"}                     | 99005 | openapi_url cannot be called
                    {"openapi_url": "http://169.254.169.254/latest"}          | 99005 | openapi_url:
                    {"openapi_url": "http://nowhere.invalid/"}                | 20001 | openapi_url:
                    {"openapi_url": "SERVER/status?s=404"}                    | 20001 | openapi_url answered 404
                    {"openapi_url": "SERVER/large"}                           | 20001 | must have at most 2097152 bytes
                    {"openapi_url": "SERVER/inside"}                          | 99005 | openapi_url:
                    {"openapi_url": "SERVER/break"}                           | 20001 | openapi_url:
                    {"openapi_url": "SERVER/junk"}                            | 20001 | The OpenAPI document
                    """)
    void faultIsTold(String body, int code, String why) {
        owner.post("/v1/Tools/Import", body.replace("SERVER", server))
                .statusCode(400)
                .body("code", equalTo(code))
                .body("message", containsString(why == null ? "" : why));
        owner.get("/v1/Tools").body("tools", hasSize(0));
    }

    @Test
    void documentOverTheLimitIsRefused() {
        owner.post("/v1/Tools/Import", body("#" + "x".repeat(3_000_000), ""))
                .statusCode(400)
                .body("message", containsString("must have at most 2097152 bytes"));
    }

    @Test
    void strangersSourceIsAnother() {
        owner.post("/v1/Tools/Import", body(shop("a"), "")).statusCode(201);
        var stranger = AsGateway.forSomebody(tokens);

        stranger.post("/v1/Tools/Import", body(shop("b"), "")).statusCode(201).body("updated", hasSize(0));
        stranger.get("/v1/Tools").body("tools", hasSize(2));
        owner.get("/v1/Tools").body("tools.description", hasItem("a"));
        given().body("{}").post("/v1/Tools/Import").then().statusCode(401);
    }

    private static Limits withTools(Limits limits, int tools) {
        return new Limits(
                limits.assistants(),
                tools,
                limits.toolsPerAssistant(),
                limits.inputsPerTool(),
                limits.knowledge(),
                limits.knowledgePerAssistant(),
                limits.pagesPerSource(),
                limits.crawlDepth(),
                limits.nameCharacters(),
                limits.descriptionCharacters(),
                limits.promptCharacters(),
                limits.messages(),
                limits.requestsPerSecond());
    }

    private static String body(String document, String more) {
        return "{\"openapi\": %s%s}".formatted(Json.MAPPER.getNodeFactory().textNode(document), more);
    }

    private String shop(String summary) {
        return document(
                "Shop",
                """
                /orders:
                    get:
                      operationId: listOrders
                      summary: %s
                      parameters: [{name: limit, in: query, schema: {type: integer}}]
                  /orders/{id}:
                    delete:
                      operationId: cancelOrder
                      security: [{login: []}]
                  /photos:
                    post: {operationId: upload, requestBody: {content: {multipart/form-data: {}}}}
                components: {securitySchemes: {login: {type: http, scheme: bearer}}}
                """
                        .formatted(summary));
    }

    private String document(String title, String paths) {
        return "openapi: 3.0.3\ninfo: {title: %s, version: '1'}\nservers: [{url: '%s/echo'}]\npaths:\n  %s\n"
                .formatted(title, server, paths);
    }
}
