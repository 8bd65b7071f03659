package io.purser.tools.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.purser.contract.catalog.CatalogChange;
import io.purser.contract.id.KnowledgeId;
import io.purser.security.SealedSecrets;
import io.purser.security.ServiceTokens;
import io.purser.tools.AsGateway;
import io.purser.tools.TestDatabase;
import io.purser.tools.ToolServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ToolServer.class)
class PoliciesTest {

    // Awaited on the test's own thread, which is no event loop; each wait has a limit.

    private static final String DETAILS =
            """
            {"token_url": "https://login.example/token", "client_id": "shop", "client_secret": "s3cr3t", "username": "ann",
             "password": "pa55", "scope": "orders"}""";
    private static final String POLICY =
            ", \"policy\": {\"name\": \"Login\", \"description\": \"Gets tokens\", \"policy_details\": %s}"
                    .formatted(DETAILS);

    @Inject
    ServiceTokens tokens;

    @Inject
    KnownSources sources;

    @Inject
    SealedSecrets secrets;

    @Inject
    Pool database;

    @Inject
    Event<CatalogChange> catalog;

    AsGateway owner;

    @BeforeEach
    void begin() {
        owner = AsGateway.forSomebody(tokens);
    }

    @Test
    void policyOfANewToolIsShownWithoutItsSecrets() {
        String tool = owner.tool(POLICY);

        owner.get("/v1/Tools/" + tool)
                .statusCode(200)
                .body("requires_auth", equalTo(true))
                .body("policies", hasSize(1))
                .body("policies[0].id", matchesPattern("aia_plcy_[0-9a-f-]{36}"))
                .body("policies[0].name", equalTo("Login"))
                .body("policies[0].description", equalTo("Gets tokens"))
                .body("policies[0].account_sid", equalTo(owner.account().value()))
                .body("policies[0]", hasEntry("user_sid", null))
                .body("policies[0].type", equalTo("oauth2_password"))
                .body("policies[0].policy_details.token_url", equalTo("https://login.example/token"))
                .body("policies[0].policy_details.client_id", equalTo("shop"))
                .body("policies[0].policy_details.username", equalTo("ann"))
                .body("policies[0].policy_details.scope", equalTo("orders"))
                .body("policies[0].policy_details.client_secret", equalTo("********"))
                .body("policies[0].policy_details.password", equalTo("********"))
                .body("policies[0].date_created", matchesPattern("20\\d\\d-.*Z"))
                .body("policies[0].date_updated", matchesPattern("20\\d\\d-.*Z"));
    }

    @Test
    void detailsAreSealedForThisPolicyOfThisAccount() {
        owner.tool(POLICY);
        String id = owner.get("/v1/Policies").extract().path("policies[0].id");

        String stored = stored(id);

        assertThat(stored).doesNotContain("pa55", "login.example");
        assertThat(secrets.open(stored, owner.account(), id)).get().asString().contains("pa55", "s3cr3t");
        assertThat(secrets.open(stored, owner.account(), "aia_plcy_other")).isEmpty();
    }

    @Test
    void authIsRequiredWithAPolicyUnlessSaidOtherwise() {
        String tool = owner.tool(POLICY + ", \"requires_auth\": false");
        owner.get("/v1/Tools/" + tool).body("requires_auth", equalTo(false));

        owner.put("/v1/Tools/" + tool, "{\"name\": \"x\"" + POLICY + "}").body("requires_auth", equalTo(true));
    }

    @Test
    void updateReplacesThePolicyOfTheSameTypeAndKeepsMaskedSecrets() {
        String tool = owner.tool(POLICY);
        String id = policy(tool);

        owner.put(
                        "/v1/Tools/" + tool,
                        """
                        {"policy": {"type": "oauth2_password", "policy_details": {"tokenUrl": "https://login.example/v2",
                         "username": "bob", "password": "********", "client_secret": "n3w"}}}""")
                .statusCode(200);

        owner.get("/v1/Tools/" + tool)
                .body("policies.id", contains(id))
                .body("policies[0].name", equalTo("Login"))
                .body("policies[0].policy_details.tokenUrl", equalTo("https://login.example/v2"))
                .body("policies[0].policy_details.scope", nullValue());
        assertThat(opened(id)).contains("pa55", "n3w", "bob").doesNotContain("s3cr3t");
    }

    @Test
    void policyOfAnotherTypeComesBesideAndIsChangedByItsId() {
        String tool = owner.tool(POLICY);
        String first = policy(tool);
        owner.put(
                        "/v1/Tools/" + tool,
                        "{\"policy\": {\"type\": \"mtls\", \"policy_details\": {\"deep\": [{\"privateKey\": \"k1\"}]}}}")
                .statusCode(200);
        String second = policy(tool);

        owner.put("/v1/Tools/" + tool, "{\"policy\": {\"id\": \"%s\", \"name\": \"Renamed\"}}".formatted(second))
                .statusCode(200);

        owner.get("/v1/Tools/" + tool)
                .body("policies.id", contains(second, first))
                .body("policies[0].name", equalTo("Renamed"))
                .body("policies[0].type", equalTo("mtls"))
                .body("policies[0].policy_details.deep[0].privateKey", equalTo("********"));
        assertThat(opened(second)).contains("k1");
    }

    @Test
    void policyOfAnotherToolIsAsAbsentAsNone() {
        String id = policy(owner.tool(POLICY));
        String tool = owner.tool("");
        String body = "{\"name\": \"renamed\", \"policy\": {\"id\": \"%s\", \"policy_details\": {}}}".formatted(id);

        owner.put("/v1/Tools/" + tool, body).statusCode(404).body("code", equalTo(20404));
        owner.post(
                        "/v1/Tools",
                        "{\"name\": \"x\", \"type\": \"WEBHOOK\", \"enabled\": true, \"policy\": {\"id\": \"%s\", \"policy_details\": {}}}"
                                .formatted(id))
                .statusCode(404);

        owner.get("/v1/Tools/" + tool).body("name", equalTo("find")).body("policies", empty());
        owner.get("/v1/Tools").body("tools", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                                                        | policy.policy_details is required
                    {"policy_details": null}                                                  | policy.policy_details is required
                    {"policy_details": "x"}                                                   | policy.policy_details must be an object
                    {"policy_details": []}                                                    | policy.policy_details must be an object
                    {"policy_details": {}, "type": 7}                                         | policy.type has the wrong type
                    {"policy_details": {"a": [{"password": "********"}]}}                     | policy.policy_details.a[0].password is the mask
                    {"policy_details": {}, "type": "oauth2_password"}                         | policy.policy_details.token_url is required
                    {"policy_details": {"token_url": "x", "username": "a", "password": "b"}}  | policy.policy_details.token_url cannot be called
                    {"policy_details": {"token_url": "https://x.example", "username": "a"}}   | policy.policy_details.password is required
                    {"policy_details": {"token_url": "https://x.example", "username": "a", "password": "b", "scope": 7}} | policy.policy_details.scope must be a string
                    {"policy_details": {}, "name": "a\\u0000"}                                | policy.name must hold no NUL
                    """)
    void policyThatCannotBeUsedIsTold(String policy, String why) {
        owner.post(
                        "/v1/Tools",
                        "{\"name\": \"x\", \"type\": \"WEBHOOK\", \"enabled\": true, \"policy\": %s}".formatted(policy))
                .statusCode(400)
                .body("code", equalTo(20001))
                .body("message", containsString(why));
        owner.get("/v1/Tools").body("tools", empty());
    }

    @Test
    void removedToolTakesItsPoliciesAlong() {
        String tool = owner.tool(POLICY);
        String id = policy(tool);

        owner.request().delete("/v1/Tools/" + tool).then().statusCode(204);

        owner.get("/v1/Policies").body("policies", empty());
        assertThat(stored(id)).isEmpty();
    }

    @Test
    void listIsOfOneToolOrOfOneSourceOrOfTheAccount() {
        String tool = owner.tool(POLICY);
        String other = owner.tool(POLICY);
        String source = source();
        String ofSource = give(source, "{\"type\": \"pinecone\", \"policy_details\": {\"password\": \"x\"}}");

        owner.get("/v1/Policies?ToolId=" + tool)
                .statusCode(200)
                .body("policies.id", contains(policy(tool)))
                .body("meta.key", equalTo("policies"));
        owner.get("/v1/Policies?KnowledgeId=" + source).body("policies.id", contains(ofSource));
        owner.get("/v1/Policies").body("policies.id", contains(ofSource, policy(other), policy(tool)));
        owner.get("/v1/Policies?ToolId=" + tool + "&KnowledgeId=" + source).body("policies", empty());
        owner.get("/v1/Policies?ToolId=aia_tool_none").body("policies", empty());
        owner.get("/v1/Policies?KnowledgeId=aia_know_none").body("policies", empty());
        AsGateway.forSomebody(tokens).get("/v1/Policies?ToolId=" + tool).body("policies", empty());
    }

    @Test
    void listIsPaged() {
        String first = policy(owner.tool(POLICY));
        String second = policy(owner.tool(POLICY));

        String next = owner.get("/v1/Policies?PageSize=1")
                .body("policies.id", contains(second))
                .extract()
                .path("meta.next_page_url");

        owner.get(next).body("policies.id", contains(first)).body("meta.next_page_url", nullValue());
    }

    @Test
    void policyOfASourceIsGivenAndReplaced() {
        String source = source();

        String id = give(source, "{\"policy_details\": {\"api_key\": \"k1\", \"region\": \"eu\"}}");
        String same = give(source, "{\"policy_details\": {\"api_key\": \"********\", \"region\": \"us\"}}");

        assertThat(same).isEqualTo(id);
        assertThat(opened(id)).contains("k1", "us");
        owner.get("/v1/Policies").body("policies[0].type", equalTo("custom"));
    }

    @Test
    void policyOfAnAbsentSourceIsRefused() {
        String body = "{\"knowledge_id\": \"%s\", \"policy\": {\"policy_details\": {}}}";

        owner.post("/v1/Policies", body.formatted("aia_know_none"))
                .statusCode(404)
                .body("code", equalTo(20404));
        AsGateway.forSomebody(tokens)
                .post("/v1/Policies", body.formatted(source()))
                .statusCode(404)
                .body("code", equalTo(20404));
        owner.post("/v1/Policies", "{}").statusCode(400).body("message", containsString("knowledge_id"));
    }

    @Test
    void policiesVanishWithTheirSource() {
        String source = source();
        String id = give(source, "{\"policy_details\": {\"api_key\": \"k1\"}}");

        sources.remove(owner.account(), source);

        owner.get("/v1/Policies").body("policies", empty());
        owner.get("/v1/Policies?KnowledgeId=" + source).body("policies", empty());
        assertThat(stored(id)).isNotEmpty();
        catalog.fire(new CatalogChange(owner.account(), source, Optional.empty()));
        assertThat(isGoneSoon(id)).isTrue();
    }

    private boolean isGoneSoon(String id) {
        for (int tries = 0; tries < 100 && !stored(id).isEmpty(); tries++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return stored(id).isEmpty();
    }

    private String source() {
        String id = KnowledgeId.create().value();
        sources.define(owner.account(), id);
        return id;
    }

    private String give(String source, String policy) {
        return owner.post("/v1/Policies", "{\"knowledge_id\": \"%s\", \"policy\": %s}".formatted(source, policy))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The newest of the tool. */
    private String policy(String tool) {
        return owner.get("/v1/Tools/" + tool).extract().path("policies[0].id");
    }

    private String opened(String id) {
        return secrets.open(stored(id), owner.account(), id).orElseThrow();
    }

    /** As it stands in the database; empty when there is no such row. */
    private String stored(String id) {
        var rows = database.preparedQuery("SELECT details FROM policy WHERE id = $1")
                .execute(Tuple.of(id))
                .await()
                .atMost(Duration.ofSeconds(10));
        return rows.size() == 0 ? "" : rows.iterator().next().getString("details");
    }
}
