package io.purser.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.purser.contract.id.AccountId;
import io.purser.knowledge.installation.Installation;
import io.purser.knowledge.installation.Rest;
import io.purser.knowledge.installation.TestSite;
import io.purser.security.ServiceTokens;
import io.purser.testparts.TestGuardrails;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources whose chunks are screened by somebody at the other end of the log. */
@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class ScreeningOverTheLogTest {

    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000077");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHOP =
            "# Parcels\n\nParcels leave at noon. %s\n\n# Returns\n\nSend a parcel back within thirty days. %s\n";

    TestGuardrails guardrails;
    TestSite site;

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    Rest rest;

    @BeforeEach
    void begin() {
        rest = new Rest(address, tokens, ACCOUNT);
    }

    @AfterEach
    void comeBack() {
        guardrails.away(false);
        guardrails.bans("");
    }

    @Test
    void plantedChunkIsShownToItsOwnerAndFoundByNobody() {
        String id = rest.text("Shop", SHOP.formatted(ofAChunk(""), ofAChunk(TestGuardrails.PLANTED + ". ")));
        rest.awaitStatus(id, "COMPLETED");

        rest.search("Send a parcel back within thirty days", id)
                .then()
                .statusCode(200)
                .body("chunks.findAll { it.content.contains('thirty') }", empty());
        rest.request()
                .get("/v1/Knowledge/" + id + "/Chunks")
                .then()
                .body("chunks.metadata.withheld.findAll { it != null }", contains("prompt-injection"));
        rest.request()
                .get("/v1/Knowledge/" + id + "/Status")
                .then()
                .body("progress.chunks_withheld.prompt-injection", equalTo(1))
                .body("progress.waits_for", nullValue());
    }

    @Test
    void sourceWaitsForGuardrailsAndGoesOnWhenTheyAreBack() {
        guardrails.away(true);
        String id = rest.text("Shop", SHOP.formatted("", ""));

        awaitWaiting(id);
        rest.request()
                .get("/v1/Knowledge/" + id + "/Status")
                .then()
                .body("status", equalTo("PROCESSING"))
                .body("progress.waits_for", containsString("guardrails-service"));
        rest.request().get("/v1/Knowledge/" + id + "/Chunks").then().body("chunks", empty());

        guardrails.away(false);
        rest.awaitStatus(id, "COMPLETED");
        rest.search("When do parcels leave?", id)
                .then()
                .statusCode(200)
                .body("chunks[0].content", equalTo("Parcels leave at noon."));
        rest.request().get("/v1/Knowledge/" + id + "/Status").then().body("progress.waits_for", nullValue());
    }

    @Test
    void textIsScreenedAgainWhenItsOwnerAsks() {
        String id = rest.text("Shop", SHOP.formatted(ofAChunk("Zebra. "), ofAChunk("")));
        rest.awaitStatus(id, "COMPLETED");

        requireGoneAfterScreeningAgain(id, "Zebra", "When do parcels leave?");
    }

    @Test
    void fileIsScreenedAgainWhenItsOwnerAsks() {
        String id = rest.request()
                .multiPart("name", "Handbook")
                .multiPart("file_0", "rows.csv", "animal,food\nYak,hay\nGnu,grass\n".getBytes(UTF_8), "text/csv")
                .post("/v1/Knowledge/Upload")
                .path("id");
        rest.awaitStatus(id, "COMPLETED");

        requireGoneAfterScreeningAgain(id, "Gnu", "What does the Gnu eat?");
    }

    @Test
    void siteIsScreenedAgainWhenItsOwnerAsks() {
        site.page("/", "<main><h1>Zoo</h1><p>The okapi is here.</p><a href=/hours>Hours</a></main>")
                .page("/hours", "<title>Hours</title><main><p>The zoo opens at nine.</p></main>");
        String id = rest.json(Map.of(
                        "name",
                        "Our zoo",
                        "type",
                        "Web",
                        "knowledge_source_details",
                        Map.of("source", "http://127.0.0.1:" + site.port(), "crawl_depth", 1)))
                .post("/v1/Knowledge")
                .path("id");
        rest.awaitStatus(id, "COMPLETED");

        requireGoneAfterScreeningAgain(id, "okapi", "Where is the okapi?");
    }

    /** A text that says the word is found until it is banned and the source is screened anew, and the rest still is. */
    private void requireGoneAfterScreeningAgain(String id, String word, String question) {
        rest.search(question, id).then().body("chunks[0].content", containsString(word));
        int chunks = rest.request().get("/v1/Knowledge/" + id + "/Status").path("progress.chunks");
        guardrails.bans(word);

        rest.json("{\"screen_again\": true}")
                .post("/v1/Knowledge/" + id + "/Refresh")
                .then()
                .statusCode(202)
                .body("status", equalTo("QUEUED"));
        rest.awaitStatus(id, "COMPLETED");

        rest.search(question, id)
                .then()
                .statusCode(200)
                .body("chunks.findAll { it.content.contains('%s') }".formatted(word), empty());
        rest.request()
                .get("/v1/Knowledge/" + id + "/Status")
                .then()
                .body("progress.searchable_version", equalTo(2))
                .body("progress.chunks", equalTo(chunks))
                .body("progress.chunks_withheld.prompt-injection", equalTo(1));
    }

    private void awaitWaiting(String id) {
        var until = Instant.now().plus(PATIENCE);
        while (waitsFor(id) == null && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(waitsFor(id)).isNotNull();
    }

    private @Nullable String waitsFor(String id) {
        return rest.request().get("/v1/Knowledge/" + id + "/Status").path("progress.waits_for");
    }

    /** Long enough for a chunk of its own. */
    private static String ofAChunk(String text) {
        return text + "Keep the box and the receipt. ".repeat(25);
    }
}
