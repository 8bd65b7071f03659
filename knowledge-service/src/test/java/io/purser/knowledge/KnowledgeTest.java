package io.purser.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.log.CatalogView;
import io.purser.knowledge.installation.Installation;
import io.purser.knowledge.installation.Rest;
import io.purser.knowledge.installation.TestSite;
import io.purser.knowledge.outside.LocalStores;
import io.purser.security.ServiceTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class KnowledgeTest {

    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000001");

    TestSite site;
    LocalStores stores;

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    @Inject
    CatalogView catalog;

    Rest rest;

    @BeforeEach
    void begin() {
        rest = new Rest(address, tokens, ACCOUNT);
    }

    @Test
    void newSourceIsInTheContractsForm() {
        rest.json(Map.of(
                        "name", "Opening hours",
                        "type", "Text",
                        "unheard", "of",
                        "knowledge_source_details", Map.of("content", "We open at nine.")))
                .post("/v1/Knowledge")
                .then()
                .statusCode(201)
                .body("id", matchesPattern("aia_know_[0-9a-f-]{36}"))
                .body("account_sid", equalTo(ACCOUNT.value()))
                .body("name", equalTo("Opening hours"))
                .body("description", equalTo(""))
                .body("type", equalTo("Text"))
                .body("status", equalTo("QUEUED"))
                .body("embedding_model", nullValue())
                .body("knowledge_source_details.content", equalTo("We open at nine."))
                .body("url", matchesPattern("http://.*/v1/Knowledge/aia_know_.*"))
                .body("date_created", matchesPattern("20\\d\\d-.*Z"))
                .body("date_updated", matchesPattern("20\\d\\d-.*Z"));
    }

    @Test
    void newSourceIsInTheCatalogWhenItsCreationIsAnswered() {
        String id = rest.text("Catalogued", "We open at nine.");

        assertThat(defined(id).name()).isEqualTo("Catalogued");
    }

    @Test
    void passageThatIsTheReplyIsSaidToBeSoUntilThatChanges() {
        String id = rest.json(Map.of(
                        "name",
                        "Opening hours",
                        "type",
                        "Text",
                        "return_direct",
                        true,
                        "knowledge_source_details",
                        Map.of("content", "We open at nine.")))
                .post("/v1/Knowledge")
                .then()
                .statusCode(201)
                .body("return_direct", equalTo(true))
                .extract()
                .path("id");
        assertThat(defined(id).returnDirect()).isTrue();

        rest.json(Map.of("name", "Hours"))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(200)
                .body("return_direct", equalTo(true));
        rest.json(Map.of("returnDirect", false))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(200)
                .body("return_direct", equalTo(false));
        assertThat(defined(id).returnDirect()).isFalse();
        rest.request().get("/v1/Knowledge/" + id).then().body("return_direct", equalTo(false));
    }

    @Test
    void passageOfAFileIsTheReplyWhereTheUploadSaysSo() {
        String id = rest.request()
                .multiPart("name", "Handbook")
                .multiPart("return_direct", "true")
                .multiPart("file_0", "hours.md", "We open at nine.".getBytes(UTF_8), "text/markdown")
                .post("/v1/Knowledge/Upload")
                .then()
                .statusCode(201)
                .body("return_direct", equalTo(true))
                .extract()
                .path("id");

        assertThat(defined(id).returnDirect()).isTrue();
        rest.request()
                .multiPart("return_direct", "false")
                .multiPart("file_0", "hours.md", "We open at ten.".getBytes(UTF_8), "text/markdown")
                .put("/v1/Knowledge/" + id + "/Upload")
                .then()
                .statusCode(200)
                .body("return_direct", equalTo(false));
        rest.request()
                .multiPart("name", "Handbook")
                .multiPart("return_direct", "perhaps")
                .multiPart("file_0", "hours.md", "We open at nine.".getBytes(UTF_8), "text/markdown")
                .post("/v1/Knowledge/Upload")
                .then()
                .statusCode(400)
                .body("message", containsString("return_direct must be true or false"));
    }

    @Test
    void ownerDecidesHowMuchMeaningCountsInASource() {
        String id = rest.json(Map.of(
                        "name",
                        "Parts",
                        "type",
                        "Text",
                        "search_meaning",
                        0,
                        "knowledge_source_details",
                        Map.of("content", "Gasket XR500.")))
                .post("/v1/Knowledge")
                .then()
                .statusCode(201)
                .body("search_meaning", equalTo(0f))
                .extract()
                .path("id");
        assertThat(defined(id).searchMeaning()).isZero();

        rest.json(Map.of("query", "XR500", "knowledge_ids", List.of(id), "explain", true))
                .post("/v1/Knowledge/Search")
                .then()
                .body("chunks[0].explanation.meaning.weight", equalTo(0f));
        rest.json("{\"name\": \"More parts\"}")
                .put("/v1/Knowledge/" + id)
                .then()
                .body("search_meaning", equalTo(0f));
        rest.json("{\"search_meaning\": null}")
                .put("/v1/Knowledge/" + id)
                .then()
                .body("search_meaning", nullValue());
        assertThat(defined(id).searchMeaning()).isNull();
        rest.request()
                .multiPart("name", "Parts")
                .multiPart("search_meaning", "NaN")
                .multiPart("file_0", "parts.md", "Gasket XR500.".getBytes(UTF_8), "text/markdown")
                .post("/v1/Knowledge/Upload")
                .then()
                .statusCode(400)
                .body("message", containsString("search_meaning must be a number from 0 to 1"));
    }

    /** On the test's own thread, which is no event loop. */
    private KnowledgeDefined defined(String id) {
        return catalog.findFresh(ACCOUNT, id, KnowledgeDefined.class)
                .await()
                .atMost(Duration.ofSeconds(10))
                .orElseThrow();
    }

    @Test
    void textIsFoundByItsMeaningRightAfterItsCreation() {
        String id = rest.text(
                "Returns",
                "# Returns\n\n## Refunds\n\nMoney goes back to your card within five business days.\n\n"
                        + "## Exchange\n\nA shoe that does not fit is replaced by another size.");

        rest.search("When do I get reimbursed?", id)
                .then()
                .statusCode(200)
                .body("chunks[0].content", containsString("Money goes back to your card"))
                .body("chunks[0].metadata.heading", equalTo("Returns"))
                .body("chunks[0].knowledge_id", equalTo(id))
                .body("chunks[0].account_sid", equalTo(ACCOUNT.value()))
                .body("chunks[0].date_created", matchesPattern("20\\d\\d-.*Z"))
                .body("chunks[0].date_updated", matchesPattern("20\\d\\d-.*Z"));
    }

    @Test
    void nothingIsFoundWhenNothingIsNear() {
        String id = rest.text("Returns policy", "Money goes back to your card within five business days.");

        rest.search("Which enzyme repairs the DNA of plant cells?", id)
                .then()
                .statusCode(200)
                .body("chunks", empty());
    }

    @Test
    void searchExplainsWhatItFoundAndWhatItLeft() {
        String id = rest.text(
                "Returns", "# Refunds\n\nMoney goes back to your card.\n\n# Parcels\n\nParcels leave at noon.");

        rest.json(Map.of("query", "When do parcels leave?", "top", 1, "knowledge_ids", List.of(id), "explain", true))
                .post("/v1/Knowledge/Search")
                .then()
                .statusCode(200)
                .body("chunks[0].content", equalTo("Parcels leave at noon."))
                .body("chunks[0].explanation.words.terms", contains("leav", "parcel"))
                .body("chunks[0].explanation.words.rank", equalTo(1))
                .body("chunks[0].explanation.outcome", equalTo("shown"))
                .body("dropped[0].content", equalTo("Money goes back to your card."));
        rest.search("When do parcels leave?", id).then().body("$", not(hasKey("dropped")));
    }

    @Test
    void sectionIsShownWholeWhereItIsWanted() {
        String first = "Parcels leave at noon. " + "They are weighed before. ".repeat(50);
        String second = "Letters leave at nine. " + "They are stamped before. ".repeat(50);
        String id = rest.text("Post", "# Post\n\n" + first + "\n\n" + second);

        rest.json(Map.of("query", "When do parcels leave?", "knowledge_ids", List.of(id), "expand", "section"))
                .post("/v1/Knowledge/Search")
                .then()
                .statusCode(200)
                .body("chunks.size()", equalTo(1))
                .body("chunks[0].content", containsString("Parcels leave at noon."))
                .body("chunks[0].content", containsString("Letters leave at nine."));
    }

    @Test
    void newContentTakesThePlaceOfTheOld() {
        String id = rest.text("Hours", "The shop opens at nine in the morning.");
        rest.awaitStatus(id, "COMPLETED");

        rest.json(Map.of("knowledge_source_details", Map.of("content", "The shop opens at seven in the morning.")))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("QUEUED"));

        rest.search("When does the shop open?", id)
                .then()
                .body("chunks", hasSize(1))
                .body("chunks[0].content", containsString("seven"));
    }

    @Test
    void newNameAloneKeepsWhatIsSearchable() {
        String id = rest.text("Old name", "The shop opens at nine.");
        rest.awaitStatus(id, "COMPLETED");

        rest.json(Map.of("name", "New name"))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("New name"))
                .body("description", equalTo("About Old name"))
                .body("status", equalTo("COMPLETED"));
    }

    @Test
    void statusTellsWhereTheSourceCameFrom() {
        String id = rest.text("Status", "The shop opens at nine.");
        rest.awaitStatus(id, "COMPLETED");

        rest.request()
                .get("/v1/Knowledge/" + id + "/Status")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("last_status", equalTo("PROCESSING"))
                .body("error", nullValue());
    }

    @Test
    void sourceWithoutTextFailsAndSaysWhy() {
        String id = rest.text("Nothing but headings", "# One\n\n## Two\n");

        rest.awaitStatus(id, "FAILED");

        rest.request().get("/v1/Knowledge/" + id + "/Status").then().body("error", containsString("no text"));
        rest.search("anything", id).then().statusCode(200).body("chunks", empty());
    }

    @Test
    void webSiteThatCannotBeReachedIsTakenInAndSaysSo() {
        String id = rest.json(Map.of(
                        "name", "Our site",
                        "type", "Web",
                        "knowledge_source_details",
                                Map.of(
                                        "source",
                                        "shop.example/help",
                                        "crawl_depth",
                                        0,
                                        "crawl_period_min",
                                        1440,
                                        "language",
                                        "en")))
                .post("/v1/Knowledge")
                .then()
                .statusCode(201)
                .body("status", equalTo("QUEUED"))
                .body("embedding_model", nullValue())
                .body(
                        "knowledge_source_details",
                        equalTo(Map.of(
                                "source", "https://shop.example/help", "crawl_period_min", 1440, "language", "en")))
                .extract()
                .path("id");

        rest.awaitStatus(id, "FAILED");

        rest.request()
                .get("/v1/Knowledge/" + id + "/Status")
                .then()
                .body("error", containsString("The site cannot be read"));
        rest.request()
                .get("/v1/Knowledge/" + id + "/Chunks")
                .then()
                .statusCode(200)
                .body("chunks", empty());
        rest.search("What is on the site?", id).then().statusCode(200).body("chunks", empty());
    }

    @Test
    void webSiteIsReadAndFound() {
        site.page(
                        "/",
                        "<html lang=en><body><main><h1>Shop</h1><p>We sell shoes.</p><a href=/returns>Returns</a> <a href=/nothing>Nothing</a></main></body></html>")
                .page("/returns", "<title>Returns</title><main><p>Parcels come back within thirty days.</p></main>");
        String id = rest.json(Map.of(
                        "name",
                        "Our site",
                        "type",
                        "Web",
                        "knowledge_source_details",
                        Map.of("source", "http://127.0.0.1:" + site.port(), "crawl_depth", 1)))
                .post("/v1/Knowledge")
                .path("id");

        rest.awaitStatus(id, "COMPLETED");

        rest.search("When do parcels come back?", id)
                .then()
                .body("chunks[0].metadata.url", equalTo("http://127.0.0.1:%d/returns".formatted(site.port())));
        rest.request()
                .get("/v1/Knowledge/" + id + "/Status")
                .then()
                .body("progress.pages_found", equalTo(3))
                .body("progress.pages_fetched", equalTo(2))
                .body("progress.pages_skipped", equalTo(Map.of("NOT_FOUND", 1)));
        rest.request()
                .get("/v1/Knowledge/" + id + "/Pages?State=SKIPPED")
                .then()
                .body("pages.reason", contains("NOT_FOUND"));
        rest.request()
                .post("/v1/Knowledge/" + id + "/Refresh")
                .then()
                .statusCode(202)
                .body("status", equalTo("QUEUED"));
        rest.awaitStatus(id, "COMPLETED");
        rest.request().get("/v1/Knowledge/" + id + "/Status").then().body("progress.version", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/",
                "http://localhost/",
                "http://kafka:9092/",
                "file:///etc/passwd",
                "http://user:pw@site.test/"
            })
    void webSiteThatIsNeverReadIsRefusedAtOnce(String address) {
        rest.json(Map.of("name", "Our site", "type", "Web", "knowledge_source_details", Map.of("source", address)))
                .post("/v1/Knowledge")
                .then()
                .statusCode(400)
                .body("message", containsString("knowledge_source_details.source cannot be read"));
    }

    @Test
    void onlyAWebSiteIsRefreshed() {
        String id = rest.text("Hours", "We open at nine.");

        rest.request().post("/v1/Knowledge/" + id + "/Refresh").then().statusCode(400);
        rest.json("{\"screen_again\": false}")
                .post("/v1/Knowledge/" + id + "/Refresh")
                .then()
                .statusCode(400)
                .body("message", containsString("any other with screen_again"));
    }

    @Test
    void detailsOfAWebSiteChangeFieldByField() {
        String id = rest.json(Map.of(
                        "name", "Our site",
                        "type", "Web",
                        "knowledge_source_details", Map.of("source", "https://shop.example", "crawl_depth", 2)))
                .post("/v1/Knowledge")
                .path("id");
        rest.awaitStatus(id, "FAILED");

        rest.json(Map.of("knowledge_source_details", Map.of("crawlDepth", 3)))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("QUEUED"))
                .body("knowledge_source_details", equalTo(Map.of("source", "https://shop.example", "crawl_depth", 3)));
        rest.json(Map.of("knowledge_source_details", Map.of("Source", "http://other.example", "crawl_depth", 0)))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(200)
                .body("knowledge_source_details", equalTo(Map.of("source", "http://other.example")));
    }

    @Test
    void vectorStoreIsCheckedAndSearchedAndKeepsItsSecret() {
        stores.index("shop", 1536, "Refunds take five business days.", "The shop opens at nine.");
        var answer = pinecone("shop")
                .then()
                .statusCode(201)
                .body("status", equalTo("QUEUED"))
                .body("embedding_model", equalTo("text-embedding-ada-002"))
                .body(
                        "knowledge_source_details",
                        equalTo(Map.of(
                                "kind", "pinecone", "index", "shop", "namespace", "help", "api_key", "********")))
                .extract();
        String id = answer.path("id");

        rest.awaitStatus(id, "COMPLETED");

        rest.request()
                .get("/v1/Knowledge/" + id + "/Status")
                .then()
                .body("error", nullValue())
                .body("progress.chunks", equalTo(2));
        rest.search("How long do refunds take?", id)
                .then()
                .statusCode(200)
                .body("chunks[0].content", equalTo("Refunds take five business days."))
                .body("chunks[0].metadata.chunk_id", containsString(id + ":rec-"))
                .body("chunks[0].metadata.source_name", equalTo("Vectors"))
                .body("chunks[0].knowledge_id", equalTo(id))
                .body("chunks[0].date_created", nullValue());
        assertThat(defined(id).details().toString()).doesNotContain(stores.apiKey());
        rest.json(Map.of("knowledge_source_details", Map.of("api_key", "********", "title_field", "title")))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(200)
                .body("knowledge_source_details.api_key", equalTo("********"));
        rest.awaitStatus(id, "COMPLETED");
        rest.request().post("/v1/Knowledge/" + id + "/Refresh").then().statusCode(202);
        rest.awaitStatus(id, "COMPLETED");
    }

    @Test
    void secretDoesNotGoElsewhereUnlessItIsSentAgain() {
        stores.index("guarded", 1536, "Text.");
        String id = pinecone("guarded").path("id");
        var elsewhere = Map.of("host", "https://elsewhere.example");

        rest.json(Map.of("knowledge_source_details", elsewhere))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(400)
                .body("message", containsString("host changes where the secret goes: send"));
        rest.json(Map.of("knowledge_source_details", Map.of("host", "https://elsewhere.example", "api_key", "other")))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void vectorStoreOfAnotherSizeFailsAndSaysBothSizes() {
        stores.index("small", 768, "Text.");
        String id = pinecone("small").path("id");

        rest.awaitStatus(id, "FAILED");

        rest.request()
                .get("/v1/Knowledge/" + id + "/Status")
                .then()
                .body("error", containsString("\"small\" holds vectors of 768 dimensions"))
                .body("error", containsString("text-embedding-ada-002 makes vectors of 1536"));
        stores.index("small", 3072, "Text.");
        rest.json(Map.of("embeddingModel", "text-embedding-3-large"))
                .put("/v1/Knowledge/" + id)
                .then()
                .statusCode(200)
                .body("embedding_model", equalTo("text-embedding-3-large"));
        rest.awaitStatus(id, "COMPLETED");
    }

    @Test
    void vectorStoreThatIsGoneCostsOnlyItsOwnPassages() {
        stores.index("going", 1536, "Parcels leave at noon, says the store.");
        String store = pinecone("going").path("id");
        String text = rest.text("Parcels", "Parcels leave at noon, says the text.");
        rest.awaitStatus(store, "COMPLETED");
        rest.search("When do parcels leave?", store, text)
                .then()
                .statusCode(200)
                .body("chunks.knowledge_id", hasItem(store))
                .body("chunks.knowledge_id", hasItem(text));

        stores.remove("going");

        rest.search("When do parcels leave?", store, text)
                .then()
                .statusCode(200)
                .body("chunks.knowledge_id", contains(text));
        rest.search("When do parcels leave?", store)
                .then()
                .statusCode(503)
                .body("message", containsString("No vector store could be searched. Pinecone has no index"));
    }

    private Response pinecone(String index) {
        return rest.json(Map.of(
                        "name", "Vectors",
                        "type", "Database",
                        "embedding_model", "text-embedding-ada-002",
                        "knowledge_source_details",
                                Map.of("index", index, "namespace", "help", "api_key", stores.apiKey())))
                .post("/v1/Knowledge");
    }

    @Test
    void chunksAreListedPageByPage() {
        String text = IntStream.range(0, 5)
                .mapToObj(i -> "# Part " + i + "\n\n"
                        + "Some words about part %d. ".formatted(i).repeat(30))
                .collect(Collectors.joining("\n\n"));
        String id = rest.text("Parts", text);
        rest.awaitStatus(id, "COMPLETED");

        var first = rest.request().get("/v1/Knowledge/" + id + "/Chunks?PageSize=3");
        first.then()
                .statusCode(200)
                .body("chunks.metadata.ordinal", contains(0, 1, 2))
                .body("chunks[0].content", containsString("about part 0"))
                .body("meta.key", equalTo("chunks"));
        String next = first.path("meta.next_page_url");
        rest.request()
                .get(URI.create(next))
                .then()
                .body("chunks.metadata.ordinal", contains(3, 4))
                .body("meta.next_page_url", nullValue());
    }

    @Test
    void newestSourceIsListedFirst() {
        String first = rest.text("First", "one");
        String second = rest.text("Second", "two");

        rest.request()
                .get("/v1/Knowledge?PageSize=2")
                .then()
                .statusCode(200)
                .body("knowledge.id", contains(second, first))
                .body("meta.key", equalTo("knowledge"));
    }

    @Test
    void unknownAssistantHasNoSources() {
        rest.text("Attached to nobody", "one");

        rest.request()
                .get("/v1/Knowledge?AssistantId=aia_asst_none")
                .then()
                .statusCode(200)
                .body("knowledge", empty());
    }

    @Test
    void removedSourceIsGone() {
        String id = rest.text("Short-lived", "The shop opens at nine.");
        rest.awaitStatus(id, "COMPLETED");

        rest.request().delete("/v1/Knowledge/" + id).then().statusCode(204);

        rest.request().get("/v1/Knowledge/" + id).then().statusCode(404).body("code", equalTo(20404));
        rest.search("When does the shop open?", id).then().statusCode(404);
        rest.request().get("/v1/Knowledge").then().body("knowledge.id", not(hasItem(id)));
    }

    @Test
    void searchWithoutSourcesLooksIntoAllOfTheAccount() {
        var other = new Rest(address, tokens, new AccountId("AC00000000000000000000000000000003"));
        String id = other.text("Lighthouse", "The lighthouse keeper lights the lamp at dusk.");
        other.awaitStatus(id, "COMPLETED");

        other.json(Map.of("query", "Who lights the lamp?"))
                .post("/v1/Knowledge/Search")
                .then()
                .statusCode(200)
                .body("chunks.knowledge_id", contains(id));
    }

    @Test
    void uploadedMarkdownIsFound() {
        String id = rest.request()
                .multiPart("name", "Handbook")
                .multiPart("type", "File")
                .multiPart("description", "How we work")
                .multiPart("file_name", "file_0")
                .multiPart(
                        "file_0",
                        "handbook.md",
                        "# Handbook\n\nParcels leave at noon.".getBytes(UTF_8),
                        "text/markdown")
                .post("/v1/Knowledge/Upload")
                .then()
                .statusCode(201)
                .body("type", equalTo("File"))
                .body("name", equalTo("Handbook"))
                .body("description", equalTo("How we work"))
                .body("knowledge_source_details.file_name", equalTo("handbook.md"))
                .extract()
                .path("id");

        rest.search("When do parcels leave?", id)
                .then()
                .statusCode(200)
                .body("chunks[0].content", containsString("Parcels leave at noon"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    {                                       | not valid JSON
                    []                                      | must be a JSON object
                    {"type":"Text"}                         | name is required
                    {"name":" ","type":"Text"}              | name is required
                    {"name":5,"type":"Text"}                | name must be a string
                    {"name":"abcde"}                        | type is required
                    {"name":"abcde","type":"Tape"}          | type must be
                    {"name":"abcde","type":"Web"}           | knowledge_source_details.source is required
                    {"name":"abcde","type":"Web","knowledge_source_details":{"source":"ftp://x.example"}} | knowledge_source_details.source cannot be read
                    {"name":"abcde","type":"Web","knowledge_source_details":{"source":"http://a:b@x.example"}} | knowledge_source_details.source cannot be read
                    {"name":"abcde","type":"Web","knowledge_source_details":{"source":"x.example","crawl_depth":11}} | crawl_depth: 10
                    {"name":"abcde","type":"Web","knowledge_source_details":{"source":"x.example","crawl_depth":-1}} | crawl_depth must be a whole number
                    {"name":"abcde","type":"Web","knowledge_source_details":{"source":"x.example","crawl_period_min":0}} | crawl_period_min must be a whole number
                    {"name":"abcde","type":"Web","embedding_model":"x","knowledge_source_details":{"source":"x.example"}} | embedding_model is for sources of type Database
                    {"name":"abcde","type":"Database"}      | embedding_model is required
                    {"name":"abcde","type":"Text","return_direct":"yes"} | return_direct must be true or false
                    {"name":"abcde","type":"Text","search_meaning":"much"} | search_meaning must be a number from 0 to 1
                    {"name":"abcde","type":"Text","search_meaning":1.5} | search_meaning must be a number from 0 to 1
                    {"name":"abcde","type":"Text","search_meaning":-0.1} | search_meaning must be a number from 0 to 1
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{}} | index is required
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"index":"shop"}} | api_key is required
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"kind":"mongo"}} | kind must be pinecone, qdrant or pgvector
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"index":"shop","api_key":"k","namespce":"x"}} | namespce is not known for kind pinecone
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"index":"shop","api_key":"********"}} | api_key is the mask of a secret that is not there
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"index":"shop","api_key":"a\\nb"}} | api_key must be 1 to 4096 characters in one line
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"index":"..","api_key":"k"}} | index must be a name
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"index":"shop","api_key":"k","host":"ftp://x.example"}} | host cannot be called
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"index":"shop","api_key":"k","dimensions":0}} | dimensions must be a whole number
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"index":"shop","api_key":"k","least_score":2}} | least_score must be a number from 0 to 1
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"kind":"qdrant","url":"https://a:b@x.example","collection":"c"}} | url cannot be called
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"kind":"qdrant","url":"https://x.example"}} | collection is required
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"kind":"pgvector","host":"db.example","database":"d","user":"u"}} | table is required
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"kind":"pgvector","host":"http://db","database":"d","user":"u","table":"t"}} | host must be a host's name
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"kind":"pgvector","host":"db","database":"d","user":"u","table":"t","sslmode":"prefer"}} | sslmode must be require, verify-full or disable
                    {"name":"abcde","type":"Database","embedding_model":"m","knowledge_source_details":{"kind":"pgvector","host":"db","port":0,"database":"d","user":"u","table":"t"}} | port must be a whole number
                    {"name":"abcde","type":"File"}          | /v1/Knowledge/Upload
                    {"name":"abcde","type":"Text"}          | knowledge_source_details.content is required
                    {"name":"abcde","type":"Text","knowledge_source_details":"x"}           | must be an object
                    {"name":"abcde","type":"Text","knowledge_source_details":{"content":7}} | content must be a string
                    {"name":"abcde","type":"Text","knowledge_source_details":{"content":""}}| content is required
                    {"name":"abcde","type":"Text","embedding_model":"x","knowledge_source_details":{"content":"x"}} | embedding_model
                    {"name":"a\\u0000b","type":"Text","knowledge_source_details":{"content":"x"}} | NUL
                    """)
    void whatCannotBeDefinedIsRefused(String body, String why) {
        rest.json(body.strip())
                .post("/v1/Knowledge")
                .then()
                .statusCode(400)
                .body("code", equalTo(20001))
                .body("status", equalTo(400))
                .body("message", containsString(why.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    {}                                     | query is required
                    {"query":"x","top":0}                  | top must be a whole number from 1 to 20
                    {"query":"x","top":21}                 | top must be a whole number from 1 to 20
                    {"query":"x","top":"3"}                | top must be a whole number
                    {"query":"x","knowledge_ids":"y"}      | knowledge_ids must be an array
                    {"query":"x","knowledge_ids":[1]}      | knowledge_ids must be a string
                    {"query":"x","verified":true}          | identity is required with verified
                    {"query":"x","explain":"yes"}          | explain must be true or false
                    {"query":"x","expand":"page"}          | expand can be section
                    {"query":"x","labels":"y"}             | labels must be an array
                    """)
    void whatCannotBeSearchedIsRefused(String body, String why) {
        rest.json(body.strip())
                .post("/v1/Knowledge/Search")
                .then()
                .statusCode(400)
                .body("message", containsString(why.strip()));
    }

    @Test
    void createWithoutJsonIsRefused() {
        rest.request()
                .contentType(ContentType.URLENC)
                .post("/v1/Knowledge")
                .then()
                .statusCode(400)
                .body("code", equalTo(20001));
    }

    @Test
    void contentThatIsTooLargeIsRefused() {
        rest.json(Map.of(
                        "name",
                        "Large",
                        "type",
                        "Text",
                        "knowledge_source_details",
                        Map.of("content", "x".repeat(5_300_000))))
                .post("/v1/Knowledge")
                .then()
                .statusCode(400)
                .body("message", containsString("larger than 5242880 bytes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    program.exe | MZ        | those that are: .csv, .tsv, .jsonl, .md, .txt, .html, .pdf, .docx
                    hand.pdf    | Some text | named PDF
                    hand.md     | ''        | The file is empty
                    """)
    void fileThatCannotBeReadIsRefused(String file, String content, String why) {
        rest.request()
                .multiPart("name", "Handbook")
                .multiPart("type", "File")
                .multiPart("file_0", file, content.getBytes(UTF_8), "application/octet-stream")
                .post("/v1/Knowledge/Upload")
                .then()
                .statusCode(400)
                .body("message", containsString(why));
    }

    @Test
    void fileThatIsTooLargeIsRefused() {
        rest.request()
                .multiPart("name", "Handbook")
                .multiPart("file_0", "large.md", "x".repeat(10_600_000).getBytes(UTF_8), "text/markdown")
                .post("/v1/Knowledge/Upload")
                .then()
                .statusCode(400)
                .body("message", containsString("larger than 10485760 bytes"));
    }

    @Test
    void uploadOfAHundredMegabytesIsRefusedWhileItArrives() throws IOException {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(UTF_8);
        String form = "--b\r\nContent-Disposition: form-data; name=\"file_0\"; filename=\"a.md\"\r\n\r\n";
        String head = "POST /v1/Knowledge/Upload HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n"
                        .formatted(rest.token())
                + "Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "%x\r\n%s\r\n".formatted(form.length(), form);
        var sent = new AtomicLong();
        try (var socket = new Socket("127.0.0.1", address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            Thread.startVirtualThread(() -> sendOn(socket, chunk, sent));

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
        assertThat(sent.get()).as("what went out by then").isLessThan(40_000_000);
        rest.request().get("/v1/Knowledge").then().statusCode(200);
    }

    private static void sendOn(Socket socket, byte[] chunk, AtomicLong sent) {
        try {
            while (sent.addAndGet(chunk.length) < 100_000_000) {
                socket.getOutputStream().write(chunk);
            }
        } catch (IOException e) {
            // The other side has had enough.
        }
    }

    @Test
    void rowOfAnUploadedTableIsFoundWithItsLabels() {
        String id = uploaded("shop.csv", "name,price,labels\nRain jacket,129,\"outdoor, rain\"\nFleece,79,indoor\n");
        rest.awaitStatus(id, "COMPLETED");

        rest.search("What does the rain jacket cost?", id)
                .then()
                .statusCode(200)
                .body("chunks[0].content", equalTo("name: Rain jacket\nprice: 129\nlabels: outdoor, rain"));
        rest.request()
                .get("/v1/Knowledge/" + id + "/Chunks")
                .then()
                .statusCode(200)
                .body("chunks.size()", equalTo(2))
                .body("chunks[0].metadata.title", equalTo("Rain jacket"))
                .body("chunks[0].metadata.labels", equalTo(List.of("outdoor", "rain")));
    }

    @Test
    void brokenLineFailsTheSourceAndIsNamed() {
        String id = uploaded("answers.jsonl", "{\"q\": \"When?\"}\n{\"q\": \n");

        rest.awaitStatus(id, "FAILED");
        rest.request()
                .get("/v1/Knowledge/" + id + "/Status")
                .then()
                .body("error", containsString("Line 2 is not valid JSON"));
    }

    @Test
    void anotherFileTakesThePlaceOfTheOneBefore() {
        String id = uploaded("hours.md", "We open at nine.");
        rest.awaitStatus(id, "COMPLETED");

        rest.request()
                .multiPart("file_0", "new hours.md", "We open at ten.".getBytes(UTF_8), "text/markdown")
                .put("/v1/Knowledge/" + id + "/Upload")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("status", equalTo("QUEUED"))
                .body("knowledge_source_details.file_name", equalTo("new hours.md"));
        rest.awaitStatus(id, "COMPLETED");

        rest.request()
                .get("/v1/Knowledge/" + id + "/Chunks")
                .then()
                .body("chunks.content", equalTo(List.of("We open at ten.")));
    }

    @Test
    void onlyAFileIsReplacedByAFile() {
        String id = rest.text("Hours", "We open at nine.");

        rest.request()
                .multiPart("file_0", "hours.md", "We open at ten.".getBytes(UTF_8), "text/markdown")
                .put("/v1/Knowledge/" + id + "/Upload")
                .then()
                .statusCode(400)
                .body("message", containsString("Only a source of type File"));
        rest.json(Map.of()).put("/v1/Knowledge/" + id + "/Upload").then().statusCode(400);
        rest.request()
                .multiPart("file_0", "hours.md", "We open at ten.".getBytes(UTF_8), "text/markdown")
                .put("/v1/Knowledge/aia_know_none/Upload")
                .then()
                .statusCode(404);
    }

    private String uploaded(String file, String content) {
        return rest.request()
                .multiPart("name", "Uploaded")
                .multiPart("type", "File")
                .multiPart("file_0", file, content.getBytes(UTF_8), "application/octet-stream")
                .post("/v1/Knowledge/Upload")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void partThatIsNamedIsTheFile() {
        rest.request()
                .multiPart("name", "Handbook")
                .multiPart("file_name", "file_0")
                .multiPart("other", "other.md", "Something else.".getBytes(UTF_8), "text/markdown")
                .multiPart("file_0", "handbook.md", "Parcels leave at noon.".getBytes(UTF_8), "text/markdown")
                .post("/v1/Knowledge/Upload")
                .then()
                .statusCode(201)
                .body("knowledge_source_details.file_name", equalTo("handbook.md"));
    }

    @Test
    void uploadWithoutFileIsRefused() {
        rest.request()
                .multiPart("name", "Handbook")
                .multiPart("type", "File")
                .post("/v1/Knowledge/Upload")
                .then()
                .statusCode(400)
                .body("message", containsString("One file is needed"));
        rest.json(Map.of("name", "x")).post("/v1/Knowledge/Upload").then().statusCode(400);
    }

    @Test
    void nobodyGetsInWithoutTheGatewaysToken() {
        RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(address.getPort())
                .get("/v1/Knowledge")
                .then()
                .statusCode(401);
    }
}
