package io.purser.conversation.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.purser.contract.catalog.AssistantDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.log.CatalogView;
import io.purser.contract.log.CatalogWriter;
import io.purser.contract.log.ConversationLog;
import io.purser.conversation.installation.Installation;
import io.purser.conversation.installation.Others;
import io.purser.conversation.installation.Rest;
import io.purser.security.Limits;
import io.purser.security.SealedSecrets;
import io.purser.security.ServiceTokens;
import io.purser.testparts.TestBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class AssistantsRestTest {

    // Awaited on the test's own thread, which is no event loop; each wait has a limit.

    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000001");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String DATE = "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    @Inject
    ConversationLog log;

    @Inject
    CatalogWriter writer;

    @Inject
    CatalogView catalog;

    @Inject
    SealedSecrets secrets;

    @Inject
    Pool database;

    TestBroker broker;
    Rest rest;
    Others others;

    @BeforeEach
    void begin() {
        rest = new Rest(address, tokens, ACCOUNT);
        others = new Others(broker, log, writer, ACCOUNT);
    }

    @AfterEach
    void end() {
        others.close();
    }

    @Test
    void newAssistantHasEveryFieldOfTheContract() {
        rest.json(Map.of("name", "Shop", "unheard", "of"))
                .post("/v1/Assistants")
                .then()
                .statusCode(201)
                .body("id", matchesPattern("aia_asst_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}"))
                .body("account_sid", equalTo(ACCOUNT.value()))
                .body("name", equalTo("Shop"))
                .body("owner", equalTo(""))
                .body("model", equalTo("default"))
                .body("personality_prompt", equalTo(""))
                .body("customer_ai.perception_engine_enabled", equalTo(false))
                .body("customer_ai.personalization_engine_enabled", equalTo(false))
                .body("url", matchesPattern("http://.*/v1/Assistants/aia_asst_.*"))
                .body("date_created", matchesPattern(DATE))
                .body("date_updated", matchesPattern(DATE))
                .body("$", hasKey("temperature"))
                .body("temperature", nullValue())
                .body("max_output_tokens", nullValue())
                .body("max_steps", nullValue())
                .body("version", equalTo(1));
    }

    @Test
    void camelCaseIsTakenAndSnakeCaseGiven() {
        rest.json(Map.of(
                        "name", "Shop",
                        "personalityPrompt", "You are kind.",
                        "customerAi", Map.of("perceptionEngineEnabled", true)))
                .post("/v1/Assistants")
                .then()
                .statusCode(201)
                .body("personality_prompt", equalTo("You are kind."))
                .body("customer_ai.perception_engine_enabled", equalTo(true))
                .body("customer_ai.personalization_engine_enabled", equalTo(false));
    }

    @Test
    void createWithoutJsonIsRefusedInTheContractsForm() {
        rest.request()
                .contentType("application/x-www-form-urlencoded")
                .post("/v1/Assistants")
                .then()
                .statusCode(400)
                .body("code", equalTo(20001))
                .body("status", equalTo(400))
                .body("more_info", endsWith("/20001"));
    }

    @Test
    void updateChangesWhatIsSentAndKeepsTheRest() {
        String id = rest.assistant(Map.of("name", "Shop", "owner", "Owl", "temperature", 0.5, "max_steps", 3));
        var update = new HashMap<String, Object>(Map.of("personality_prompt", "You are brief."));
        update.put("temperature", null);

        rest.json(update)
                .put("/v1/Assistants/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Shop"))
                .body("owner", equalTo("Owl"))
                .body("personality_prompt", equalTo("You are brief."))
                .body("temperature", nullValue())
                .body("max_steps", equalTo(3))
                .body("version", equalTo(2));
    }

    @Test
    void settingsOutOfTheirRangeAreRefusedByName() {
        for (var wrong : Map.of(
                        "temperature",
                        2.1,
                        "max_output_tokens",
                        0,
                        "max_steps",
                        9,
                        "name",
                        " ",
                        "owner",
                        "o".repeat(201))
                .entrySet()) {
            var body = new HashMap<String, Object>(Map.of("name", "Shop"));
            body.put(wrong.getKey(), wrong.getValue());

            rest.json(body)
                    .post("/v1/Assistants")
                    .then()
                    .statusCode(400)
                    .body("message", containsString(wrong.getKey()));
        }
    }

    @Test
    void segmentCredentialIsSealedAndNeverShown() {
        String id = rest.assistant(
                Map.of("name", "Shop", "segment_credential", Map.of("space_id", "spa_1", "write_key", "hush-hush")));

        var shown = rest.request().get("/v1/Assistants/" + id).asString();
        var sealed = credential(id);

        assertThat(shown).doesNotContain("hush").doesNotContain("segment");
        assertThat(sealed).doesNotContain("hush");
        assertThat(secrets.open(sealed, ACCOUNT, id)).get().asString().contains("hush-hush");
    }

    @Test
    void segmentCredentialAloneMakesNoVersionAndAnEmptyOneTakesItAway() {
        String id = rest.assistant(Map.of("name", "Shop", "segment_credential", Map.of("write_key", "hush-hush")));

        rest.json(Map.of("segment_credential", Map.of()))
                .put("/v1/Assistants/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));

        assertThat(credential(id)).isNull();
    }

    @Test
    void assistantsAreListedNewestFirstPageByPage() {
        var own = new Rest(address, tokens, new AccountId("AC000000000000000000000000000000a1"));
        var ids = IntStream.range(0, 5)
                .mapToObj(number -> own.assistant(Map.of("name", "Shop " + number)))
                .toList();
        var seen = new ArrayList<String>();

        String next = address.resolve("/v1/Assistants?PageSize=2").toString();
        while (next != null) {
            var page = own.request()
                    .get(URI.create(next).getRawPath() + "?" + URI.create(next).getRawQuery());
            seen.addAll(page.path("assistants.id"));
            next = page.path("meta.next_page_url");
        }

        assertThat(seen).isEqualTo(ids.reversed());
    }

    @Test
    void attachedThingsStandInTheAssistantAndInItsLists() {
        String id = rest.assistant(Map.of("name", "Shop"));
        String tool = others.tool("find order");
        String source = others.knowledge("help");

        attach(id, "Tools", tool);
        attach(id, "Knowledge", source);

        rest.request()
                .get("/v1/Assistants/" + id)
                .then()
                .statusCode(200)
                .body("tools.id", contains(tool))
                .body("tools[0].requires_auth", equalTo(false))
                .body("tools[0].meta", equalTo(Map.of()))
                .body("knowledge.id", contains(source))
                .body("knowledge[0].embedding_model", nullValue())
                .body("version", equalTo(3));
        rest.request()
                .get("/v1/Assistants/" + id + "/Tools")
                .then()
                .body("tools.id", contains(tool))
                .body("meta.key", equalTo("tools"));
        rest.request()
                .get("/v1/Assistants/" + id + "/Knowledge")
                .then()
                .body("knowledge.id", contains(source))
                .body("meta.key", equalTo("knowledge"));
        assertThat(catalog.findFresh(ACCOUNT, id, AssistantDefined.class)
                        .await()
                        .atMost(PATIENCE))
                .get()
                .satisfies(defined ->
                        assertThat(defined.tools()).extracting("value").containsExactly(tool));
    }

    @Test
    void attachingAndDetachingTakeAnyContentTypeAndAnEmptyBody() {
        String id = rest.assistant(Map.of("name", "Shop"));
        String tool = others.tool("find order");

        for (String type :
                List.of("application/x-www-form-urlencoded", "application/json", "text/plain", "image/png")) {
            rest.request()
                    .contentType(type)
                    .post("/v1/Assistants/%s/Tools/%s".formatted(id, tool))
                    .then()
                    .statusCode(204);
            rest.request()
                    .contentType(type)
                    .delete("/v1/Assistants/%s/Tools/%s".formatted(id, tool))
                    .then()
                    .statusCode(204);
        }
        rest.request()
                .post("/v1/Assistants/%s/Tools/%s".formatted(id, tool))
                .then()
                .statusCode(204);
        rest.request()
                .contentType("application/x-www-form-urlencoded")
                .delete("/v1/Assistants/" + id)
                .then()
                .statusCode(204);
        rest.request().get("/v1/Assistants/" + id).then().statusCode(404);
    }

    @Test
    void attachingAtOnceLosesNothing() {
        String id = rest.assistant(Map.of("name", "Shop"));
        var tools = IntStream.range(0, 12)
                .mapToObj(number -> others.tool("tool " + number))
                .toList();

        CompletableFuture.allOf(tools.stream()
                        .map(tool -> CompletableFuture.runAsync(() -> attach(id, "Tools", tool)))
                        .toArray(CompletableFuture[]::new))
                .join();

        List<String> attached = rest.request().get("/v1/Assistants/" + id).path("tools.id");
        assertThat(attached).containsExactlyInAnyOrderElementsOf(tools);
        catalog.fresh().await().atMost(PATIENCE);
        assertThat(catalog.find(ACCOUNT, id, AssistantDefined.class))
                .get()
                .satisfies(defined ->
                        assertThat(defined.tools()).extracting("value").containsExactlyElementsOf(attached));
    }

    @Test
    void limitsOfTheAccountAreNamedWhenTheyAreReached() {
        var account = new AccountId("AC000000000000000000000000000000a2");
        var small = new Rest(address, tokens, account, limits(1, 1));
        String id = small.assistant(Map.of("name", "Shop"));
        try (var own = new Others(broker, log, writer, account)) {
            var tools = List.of(own.tool("one"), own.tool("two"));
            var sources = List.of(own.knowledge("one"), own.knowledge("two"));
            small.request()
                    .post("/v1/Assistants/%s/Tools/%s".formatted(id, tools.get(0)))
                    .then()
                    .statusCode(204);
            small.request()
                    .post("/v1/Assistants/%s/Tools/%s".formatted(id, tools.get(0)))
                    .then()
                    .statusCode(204);
            small.request()
                    .post("/v1/Assistants/%s/Knowledge/%s".formatted(id, sources.get(0)))
                    .then()
                    .statusCode(204);

            refused(
                    small.request().post("/v1/Assistants/%s/Tools/%s".formatted(id, tools.get(1))),
                    "tools_per_assistant");
            refused(
                    small.request().post("/v1/Assistants/%s/Knowledge/%s".formatted(id, sources.get(1))),
                    "knowledge_per_assistant");
            refused(small.json(Map.of("name", "Second")).post("/v1/Assistants"), "assistants");
            refused(small.json(Map.of("name", "n".repeat(31))).put("/v1/Assistants/" + id), "name_characters");
            refused(
                    small.json(Map.of("personality_prompt", "p".repeat(2001))).put("/v1/Assistants/" + id),
                    "prompt_characters");
        }
    }

    @Test
    void whatSaysNothingNewMakesNoVersion() {
        String id = rest.assistant(Map.of("name", "Shop"));
        String before = rest.request().get("/v1/Assistants/" + id).path("date_updated");

        rest.json(Map.of("name", "Shop"))
                .put("/v1/Assistants/" + id)
                .then()
                .body("version", equalTo(1))
                .body("date_updated", equalTo(before));
    }

    @Test
    void versionsAreListedNewestFirstAndNeverChange() {
        String id = rest.assistant(Map.of("name", "Shop", "temperature", 0.25));
        rest.json(Map.of("name", "Store", "model", "large")).put("/v1/Assistants/" + id);
        String tool = others.tool("find order");
        attach(id, "Tools", tool);

        rest.request()
                .get("/v1/Assistants/" + id + "/Versions?PageSize=2")
                .then()
                .statusCode(200)
                .body("versions.version", contains(3, 2))
                .body("versions[0].tools", contains(tool))
                .body("versions[1].tools", empty())
                .body("meta.key", equalTo("versions"))
                .body("meta.next_page_url", containsString("/Versions?"));
        rest.request()
                .get("/v1/Assistants/" + id + "/Versions/1")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("assistant_id", equalTo(id))
                .body("account_sid", equalTo(ACCOUNT.value()))
                .body("name", equalTo("Shop"))
                .body("model", equalTo("default"))
                .body("temperature", equalTo(0.25f))
                .body("url", endsWith("/v1/Assistants/" + id + "/Versions/1"))
                .body("date_created", matchesPattern(DATE));
    }

    @Test
    void restoringMakesANewVersionLikeTheOldAndTellsWhatIsGone() {
        String id = rest.assistant(Map.of("name", "Shop"));
        String stays = others.tool("stays");
        String goes = others.knowledge("goes");
        attach(id, "Tools", stays);
        attach(id, "Knowledge", goes);
        rest.json(Map.of("name", "Store")).put("/v1/Assistants/" + id);
        rest.request().delete("/v1/Assistants/%s/Tools/%s".formatted(id, stays));
        others.remove(goes);
        catalog.fresh().await().atMost(PATIENCE);

        rest.request()
                .post("/v1/Assistants/" + id + "/Versions/3/Restore")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo("Shop"))
                .body("version", equalTo(6))
                .body("restored_version", equalTo(3))
                .body("tools.id", contains(stays))
                .body("knowledge", empty())
                .body("left_out", contains(goes));
        rest.request()
                .get("/v1/Assistants/" + id)
                .then()
                .body("version", equalTo(6))
                .body("name", equalTo("Shop"));
        rest.request().get("/v1/Assistants/" + id + "/Versions").then().body("versions", hasSize(6));
    }

    @Test
    void absentVersionIsNotFound() {
        String id = rest.assistant(Map.of("name", "Shop"));

        for (String number : List.of("0", "2", "-1", "99999999999", "one")) {
            rest.request()
                    .get("/v1/Assistants/%s/Versions/%s".formatted(id, number))
                    .then()
                    .statusCode(404)
                    .body("code", equalTo(20404));
        }
    }

    @Test
    void fetchedAssistantShowsNoToolThatIsGone() {
        String id = rest.assistant(Map.of("name", "Shop"));
        String tool = others.tool("goes");
        attach(id, "Tools", tool);
        others.remove(tool);
        catalog.fresh().await().atMost(PATIENCE);

        rest.request().get("/v1/Assistants/" + id).then().body("tools", empty()).body("$", not(hasKey("left_out")));
    }

    private static void refused(Response response, String limit) {
        response.then()
                .statusCode(400)
                .body("code", equalTo(20001))
                .body("message", containsString("limit " + limit + ":"));
    }

    private static Limits limits(int assistants, int attached) {
        var preview = Limits.PREVIEW;
        return new Limits(
                assistants,
                preview.tools(),
                attached,
                preview.inputsPerTool(),
                preview.knowledge(),
                attached,
                preview.pagesPerSource(),
                preview.crawlDepth(),
                preview.nameCharacters(),
                preview.descriptionCharacters(),
                preview.promptCharacters(),
                preview.messages(),
                preview.requestsPerSecond());
    }

    private void attach(String id, String kind, String thing) {
        rest.request()
                .post("/v1/Assistants/%s/%s/%s".formatted(id, kind, thing))
                .then()
                .statusCode(204);
    }

    private String credential(String id) {
        return database.preparedQuery("select segment_credential from assistant where id = $1")
                .execute(Tuple.of(id))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0);
    }
}
