package io.purser.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.purser.contract.event.ChunksProduced;
import io.purser.contract.event.KnowledgeEvent;
import io.purser.contract.id.AccountId;
import io.purser.contract.log.Codec;
import io.purser.knowledge.installation.Installation;
import io.purser.knowledge.installation.Rest;
import io.purser.knowledge.outside.LocalStores;
import io.purser.security.ServiceTokens;
import io.purser.testparts.TestBroker;
import io.purser.testparts.TestGuardrails;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passages of somebody's vector store, screened while a search waits by somebody at the other end of the log. */
@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class PassagesOverTheLogTest {

    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000078");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String QUESTION = "How long do refunds take?";
    private static final String GOOD = "Refunds take five business days.";
    private static final String PLANTED = "How long do refunds take? " + TestGuardrails.PLANTED + ".";

    TestGuardrails guardrails;
    LocalStores stores;
    TestBroker broker;

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
    }

    @Test
    void plantedPassageIsNotShownAndItsOwnerIsToldWhy() {
        String id = store("planted", GOOD, PLANTED);

        search(id, true)
                .then()
                .statusCode(200)
                .body("chunks.content", contains(GOOD))
                .body("dropped.findAll { it.content.contains('Ignore') }", empty())
                .body("left_out", hasSize(1))
                .body("left_out[0].knowledge_id", equalTo(id))
                .body("left_out[0].chunk_id", containsString(id + ":rec-"))
                .body("left_out[0].reason", equalTo("prompt-injection"));
        search(id, false).then().body("left_out", nullValue());
    }

    @Test
    void nextNearestPassageTakesThePlaceOfAPlantedOne() {
        String id = store("made-up-for", GOOD, PLANTED);

        rest.json(Map.of("query", QUESTION, "knowledge_ids", List.of(id), "top", 1, "explain", true))
                .post("/v1/Knowledge/Search")
                .then()
                .statusCode(200)
                .body("chunks.content", contains(GOOD))
                .body("left_out.reason", contains("prompt-injection"));
    }

    @Test
    void redactedPassageIsShownWithoutThePlaces() {
        String id = store("redacted", "Refunds take long, and " + TestGuardrails.REDACTED + ".");

        search(id, false).then().statusCode(200).body("chunks.content", contains("Refunds take long, and [removed]."));
    }

    @Test
    void textIsScreenedOnceHoweverOftenItIsFound() {
        String id = store("once", GOOD, "Refunds of parcels take ten days.");

        for (int i = 0; i < 3; i++) {
            search(id, false).then().statusCode(200).body("chunks", hasSize(2));
        }

        assertThat(asked(id)).hasSize(1);
    }

    @Test
    void whatNobodyHasScreenedIsNotShownAndTheNextQuestionFindsIt() {
        String id = store("waiting", GOOD);
        String text = rest.text("Returns", "Refunds of returns take a month.");
        rest.awaitStatus(text, "COMPLETED");
        guardrails.away(true);

        search(id, false)
                .then()
                .statusCode(503)
                .body("message", containsString("could not be screened in time. Passages left out: 1"));
        rest.json(Map.of("query", QUESTION, "knowledge_ids", List.of(id, text), "explain", true))
                .post("/v1/Knowledge/Search")
                .then()
                .statusCode(200)
                .body("chunks.knowledge_id", contains(text))
                .body("left_out.reason", contains("not screened in time"));

        guardrails.away(false);
        awaitFound(id);
        assertThat(asked(id)).hasSize(1);
    }

    @Test
    void refreshedStoreIsScreenedAnew() {
        String id = store("fresh", GOOD);
        search(id, false).then().statusCode(200).body("chunks", hasSize(1));

        rest.request().post("/v1/Knowledge/" + id + "/Refresh").then().statusCode(202);
        rest.awaitStatus(id, "COMPLETED");
        awaitVersion(id, 2);

        search(id, false).then().statusCode(200).body("chunks", hasSize(1));
        assertThat(asked(id)).hasSize(2).doesNotHaveDuplicates();
    }

    private String store(String index, String... texts) {
        stores.index(index, 1536, texts);
        String id = rest.json(Map.of(
                        "name", "Vectors",
                        "type", "Database",
                        "embedding_model", "text-embedding-ada-002",
                        "knowledge_source_details",
                                Map.of("index", index, "namespace", "help", "api_key", stores.apiKey())))
                .post("/v1/Knowledge")
                .path("id");
        rest.awaitStatus(id, "COMPLETED");
        return id;
    }

    private Response search(String id, boolean explain) {
        return rest.json(Map.of("query", QUESTION, "knowledge_ids", List.of(id), "explain", explain))
                .post("/v1/Knowledge/Search");
    }

    private void awaitFound(String id) {
        var until = Instant.now().plus(PATIENCE);
        while (search(id, false).statusCode() != 200 && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        search(id, false).then().statusCode(200).body("chunks.content", contains(GOOD));
    }

    private void awaitVersion(String id, int version) {
        var until = Instant.now().plus(PATIENCE);
        while (version(id) < version && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private int version(String id) {
        return rest.request().get("/v1/Knowledge/" + id + "/Status").path("progress.searchable_version");
    }

    /** The ids of all events that have asked for texts of the source so far. */
    private List<String> asked(String source) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address()), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("chunks").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var ids = new ArrayList<String>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
                        .map(PassagesOverTheLogTest::event)
                        .filter(event -> event instanceof ChunksProduced)
                        .filter(event -> event.header().source().value().equals(source))
                        .forEach(event -> ids.add(event.header().id().toString()));
            }
            return ids;
        }
    }

    private static KnowledgeEvent event(ConsumerRecord<String, byte[]> record) {
        return Codec.event(KnowledgeEvent.class, Codec.type(record.headers()).orElse(""), record.value());
    }
}
