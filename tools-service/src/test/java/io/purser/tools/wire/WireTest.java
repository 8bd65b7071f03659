package io.purser.tools.wire;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.purser.contract.id.KnowledgeId;
import io.purser.security.Limits;
import io.purser.security.ServiceTokens;
import io.purser.tools.AsGateway;
import io.purser.tools.TestDatabase;
import io.purser.tools.ToolServer;
import io.purser.tools.policy.KnownSources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of the wire contract count on, beside what tools do. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class WireTest {

    private static final String POLICY = ", \"policy\": {\"policy_details\": {\"password\": \"x\"}}";

    @Inject
    ServiceTokens tokens;

    @Inject
    KnownSources sources;

    AsGateway owner;

    @BeforeEach
    void begin() {
        owner = AsGateway.forSomebody(tokens);
    }

    @Test
    void requiredFieldsAreEnoughAndAllOthersAreShown() {
        owner.get("/v1/Tools/" + owner.tool(""))
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "id",
                                "account_sid",
                                "name",
                                "description",
                                "type",
                                "enabled",
                                "requires_auth",
                                "meta",
                                "url",
                                "date_created",
                                "date_updated",
                                "policies"))
                .body("description", equalTo(""))
                .body("meta", anEmptyMap())
                .body("policies", empty());
    }

    @Test
    void policyHasAllItsFieldsAlsoThoseWithoutAValue() {
        owner.tool(POLICY);

        owner.get("/v1/Policies")
                .body(
                        "policies[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "name",
                                "description",
                                "account_sid",
                                "user_sid",
                                "type",
                                "policy_details",
                                "date_created",
                                "date_updated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"name": "a", "type": "WEBHOOK", "enabled": true, "requires_auth": true,
                 "policy": {"policy_details": {"A_b": 1}}}""",
                """
                {"name": "a", "type": "WEBHOOK", "enabled": true, "requiresAuth": true,
                 "policy": {"policyDetails": {"A_b": 1}}}""",
                """
                {"Name": "a", "Type": "webhook", "Enabled": true, "RequiresAuth": true,
                 "Policy": {"PolicyDetails": {"A_b": 1}}}""",
            })
    void fieldsAreFoundInEachSpelling(String body) {
        owner.post("/v1/Tools", body)
                .statusCode(201)
                .body("requires_auth", equalTo(true))
                .body("type", equalTo("WEBHOOK"));
        owner.get("/v1/Policies").body("policies[0].policy_details.A_b", equalTo(1));
    }

    @Test
    void nullChangesNothing() {
        String tool = owner.tool(", \"description\": \"Finds\", \"meta\": {\"url\": \"https://shop.example\"}");

        owner.put(
                        "/v1/Tools/" + tool,
                        """
                        {"name": null, "type": null, "enabled": null, "description": null, "meta": null, "policy": null,
                         "requires_auth": null, "assistant_id": null}""")
                .statusCode(200)
                .body("name", equalTo("find"))
                .body("description", equalTo("Finds"))
                .body("meta.url", equalTo("https://shop.example"))
                .body("requires_auth", equalTo(false));
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
        var limited = AsGateway.forSomebody(tokens, Limits.PREVIEW);
        String tool = limited.tool(", \"%s\": \"%s\"".formatted(field, "ü".repeat(length - 1)));
        String over = "{\"%s\": \"%s\"}".formatted(field, "ü".repeat(length));

        limited.put("/v1/Tools/" + tool, over).statusCode(400).body("message", containsString(why));
        owner.put("/v1/Tools/" + owner.tool(""), over).statusCode(200);
    }

    @Test
    void toolWithTooManyInputsIsRefused() {
        var limited = AsGateway.forSomebody(tokens, Limits.PREVIEW);

        limited.tool(meta(25));
        limited.post("/v1/Tools", "{\"name\": \"x\", \"type\": \"WEBHOOK\", \"enabled\": true" + meta(26) + "}")
                .statusCode(400)
                .body("code", equalTo(20001))
                .body("message", containsString("inputs_per_tool: 25"));
    }

    @Test
    void noMoreToolsThanTheAccountMayHave() {
        var standard = Limits.STANDARD;
        var limited = AsGateway.forSomebody(
                tokens,
                new Limits(
                        standard.assistants(),
                        2,
                        5,
                        25,
                        5,
                        5,
                        15,
                        3,
                        standard.nameCharacters(),
                        300,
                        2_000,
                        1_000,
                        1_000));
        limited.tool("");
        String second = limited.tool("");

        limited.post("/v1/Tools", "{\"name\": \"x\", \"type\": \"WEBHOOK\", \"enabled\": true}")
                .statusCode(400)
                .body("message", containsString("tools: 2"));
        limited.request().delete("/v1/Tools/" + second).then().statusCode(204);
        limited.tool("");
    }

    @Test
    void toolsMayShareAName() {
        owner.tool("");
        owner.tool("");

        owner.get("/v1/Tools").body("tools.name", equalTo(List.of("find", "find")));
    }

    @Test
    void anotherAccountsIdsAreAsAbsentAsNone() {
        String tool = owner.tool(POLICY);
        String policy = owner.get("/v1/Policies").extract().path("policies[0].id");
        String source = KnowledgeId.create().value();
        sources.define(owner.account(), source);
        var stranger = AsGateway.forSomebody(tokens);
        String own = stranger.tool("");

        isTheSame404(
                stranger, tool, "aia_tool_absent", (who, id) -> who.request().get("/v1/Tools/" + id));
        isTheSame404(stranger, tool, "aia_tool_absent", (who, id) -> who.request()
                .body("{\"name\": \"mine\"}")
                .put("/v1/Tools/" + id));
        isTheSame404(
                stranger, tool, "aia_tool_absent", (who, id) -> who.request().delete("/v1/Tools/" + id));
        isTheSame404(stranger, policy, "aia_plcy_absent", (who, id) -> who.request()
                .body("{\"policy\": {\"id\": \"%s\", \"policy_details\": {}}}".formatted(id))
                .put("/v1/Tools/" + own));
        isTheSame404(stranger, policy, "aia_plcy_absent", (who, id) -> who.request()
                .body(
                        "{\"name\": \"x\", \"type\": \"WEBHOOK\", \"enabled\": true, \"policy\": {\"id\": \"%s\", \"policy_details\": {}}}"
                                .formatted(id))
                .post("/v1/Tools"));
        isTheSame404(stranger, source, "aia_know_absent", (who, id) -> who.request()
                .body("{\"knowledge_id\": \"%s\", \"policy\": {\"policy_details\": {}}}".formatted(id))
                .post("/v1/Policies"));
        stranger.get("/v1/Tools").body("tools.id", equalTo(List.of(own)));
        stranger.get("/v1/Policies").body("policies", empty());
        stranger.get("/v1/Policies?ToolId=" + tool).statusCode(200).body("policies", empty());
        stranger.get("/v1/Policies?KnowledgeId=" + source).statusCode(200).body("policies", empty());
        owner.get("/v1/Tools/" + tool)
                .statusCode(200)
                .body("name", equalTo("find"))
                .body("policies", hasSize(1));
    }

    private static void isTheSame404(
            AsGateway who, String foreign, String absent, BiFunction<AsGateway, String, Response> operation) {
        String answer = operation
                .apply(who, absent)
                .then()
                .statusCode(404)
                .body("code", equalTo(20404))
                .extract()
                .asString();
        operation.apply(who, foreign).then().statusCode(404).body(equalTo(answer.replace(absent, foreign)));
    }

    private static String meta(int inputs) {
        var properties = new StringBuilder();
        for (int input = 0; input < inputs; input++) {
            properties.append("i").append(input).append(": { a: string, b: string }; ");
        }
        return ", \"meta\": {\"url\": \"https://x.example\", \"method\": \"GET\", \"input_schema\": \"{ %s }\"}"
                .formatted(properties);
    }
}
