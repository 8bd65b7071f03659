package io.purser.knowledge.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.Json;
import io.purser.knowledge.index.Audience;
import io.purser.knowledge.installation.Settings;
import io.purser.knowledge.installation.TestDatabase;
import io.purser.knowledge.screening.TestPassageScreening;
import io.purser.security.SealedSecrets;
import io.purser.security.SecretFields;
import io.purser.security.TestSecrets;
import io.purser.security.egress.RealGate;
import io.purser.testparts.TestGuardrails;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What holds for every kind of vector store that can be brought along. The sources stand in a real database, secrets
 * sealed.
 */
abstract class VectorStoreContract {

    static final int SIZE = 1536;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final Duration SPARE = Duration.ofSeconds(20);
    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000001");
    private static final AccountId OTHER = new AccountId("AC00000000000000000000000000000002");
    private static final String MODEL = "text-embedding-3-small";
    private static final SealedSecrets SECRETS = TestSecrets.secrets();

    private static TestDatabase database;
    private static Pool pool;
    private static Vertx vertx;

    private final TestPassageScreening screening = new TestPassageScreening();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EmbeddingServer embeddings = new EmbeddingServer();
    TestStore store;
    private StoreCheck check;
    private StoreSearch search;

    /** An empty one. */
    abstract TestStore store(TestDatabase database);

    @BeforeAll
    static void begin() throws IOException, SQLException {
        database = TestDatabase.migrated();
        pool = database.pool();
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void end() throws IOException {
        // On the test's own thread, which is no event loop.
        vertx.close().await().atMost(PATIENCE);
        database.close();
    }

    @BeforeEach
    void open() {
        store = store(database);
        wire(Map.of(), allowed());
        store.create("shop", SIZE);
    }

    @AfterEach
    void close() {
        store.close();
        embeddings.close();
    }

    @Test
    void checkedStoreTellsItsSizeAndItsRecords() {
        fill();

        var shape = checked(source(store.details("shop")));

        assertThat(shape.dimensions()).isEqualTo(SIZE);
        assertThat(shape.records()).isEqualTo(3);
        assertThat(shape.name()).isEqualTo("shop");
    }

    @Test
    void nearestTextsComeFirstWithAllThatIsKnownOfThem() {
        fill();
        var source = source(store.details("shop"));

        var near = found(source, "how long do refunds take", 2);

        assertThat(near).extracting(found -> found.chunk().text()).containsExactly(REFUNDS, EXCHANGE);
        assertThat(near.getFirst().chunk()).satisfies(chunk -> {
            assertThat(chunk.id().value()).isEqualTo(source.value() + ":rec-refunds");
            assertThat(chunk.source()).isEqualTo(source);
            assertThat(chunk.title()).isEqualTo("Refunds");
            assertThat(chunk.url()).isEqualTo("https://shop.example/refunds");
        });
        assertThat(near.getFirst().nearness()).isBetween(near.getLast().nearness(), 1.0);
        assertThat(near.getLast().nearness()).isBetween(0.0, 1.0);
    }

    @Test
    void nearnessIsTheCosineOfTheVectors() {
        fill();

        var near = found(source(store.details("shop")), REFUNDS, 3);

        assertThat(near.getFirst().nearness()).isCloseTo(1, within(1e-4));
        assertThat(near.get(1).nearness())
                .isCloseTo(
                        Words.cosine(
                                Words.vector(REFUNDS, SIZE),
                                Words.vector(near.get(1).chunk().text(), SIZE)),
                        within(1e-4));
    }

    @Test
    void farRecordsAreLeftOutWhereTheOwnerSaysSo() {
        fill();

        var near = found(source(store.details("shop").put("least_score", 0.9)), REFUNDS, 3);

        assertThat(near).hasSize(1);
    }

    @Test
    void emptyStoreIsNoMistake() {
        var source = source(store.details("shop"));

        assertThat(checked(source).records()).isZero();
        assertThat(found(source, "anything", 3)).isEmpty();
    }

    @Test
    void wrongDimensionNamesBothNumbersAndTheModel() {
        store.create("small", 768);
        store.add("small", TestRecord.of("a", REFUNDS, "", "", 768, List.of()));
        var source = source(store.details("small"));

        assertThat(refusal(source)).contains("\"small\"", "768", "1536", MODEL, "embedding_model");
        assertThat(failed(source)).contains("768", "1536", MODEL);
    }

    @Test
    void modelIsAskedForTheDimensionsThatTheOwnerNames() {
        store.create("short", 512);
        store.add("short", TestRecord.of("a", REFUNDS, "", "", 512, List.of()));
        var source = source(store.details("short").put("dimensions", 512));

        assertThat(checked(source).dimensions()).isEqualTo(512);
        assertThat(found(source, "refunds", 1)).hasSize(1);
    }

    @Test
    void unknownModelIsSaid() {
        var source = source(ACCOUNT, store.details("shop"), "no-such-model", store.secret());

        assertThat(refusal(source)).contains("The embedding endpoint has no model no-such-model");
    }

    @Test
    void wrongSecretIsSaidAndNotShown() {
        var source = source(ACCOUNT, store.details("shop"), MODEL, "wr0ng");

        assertThat(refusal(source)).contains("did not accept").doesNotContain("wr0ng");
        assertThat(failed(source)).contains("did not accept").doesNotContain("wr0ng");
    }

    @Test
    void secretOfAnotherSourceDoesNotOpen() {
        var source = source(store.details("shop"));
        var other = source(store.details("shop"));
        run("UPDATE source SET secret = (SELECT secret FROM source WHERE id = $1) WHERE id = $2", source, other);

        assertThat(refusal(other)).contains("cannot be opened");
    }

    @Test
    void absentIndexIsNamed() {
        assertThat(refusal(source(store.details("nowhere")))).contains("no ", "\"nowhere\"");
    }

    @Test
    void silenceEndsWithTheTimeLimit() {
        var source = source(store.silent());
        var begun = Instant.now();

        assertThat(refusal(source)).contains("no answer within 2000 ms");
        assertThat(failed(source)).contains("no answer within");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(TIME.multipliedBy(4));
    }

    @Test
    void junkIsSaidToBeSome() {
        assertThat(refusal(source(store.junk())))
                .containsAnyOf("no JSON object", "another protocol", "no answer within");
    }

    @Test
    void floodIsNotReadToItsEnd() {
        assertThat(refusal(source(store.flooding()))).contains("more than 4194304 bytes");
    }

    @Test
    void placeThatIsNotPublicIsNotAsked() {
        wire(Map.of(), List.of("127.0.0.1:" + embeddings.port()));

        assertThat(refusal(source(store.details("shop")))).contains("cannot be asked", "not public");
    }

    @Test
    void nobodyAtHomeIsSaid() {
        assertThat(refusal(source(store.gone()))).contains("cannot be asked", "connection was refused");
    }

    @Test
    void anotherAccountFindsNothing() {
        fill();
        var source = source(store.details("shop"));

        var answer = answers(question(OTHER, List.of(source), "refunds", new Audience.Owner(), Set.of(), 3))
                .getFirst();

        assertThat(answer).isInstanceOfSatisfying(StoreAnswer.Failed.class, failed -> assertThat(failed.why())
                .contains("gone"));
    }

    @Test
    void labelsDecideWhoSeesARecord() {
        var labels = List.of("audience:verified", "identity:email:ann@shop.example", "audience:staff", "billing");
        labels.forEach(label ->
                store.add("shop", TestRecord.of("rec-" + label, "refunds for " + label, "", "", SIZE, List.of(label))));
        var source = source(store.details("shop"));

        assertThat(seen(source, new Audience.Owner(), Set.of())).hasSize(4);
        assertThat(seen(source, new Audience.Anonymous(), Set.of())).containsExactly("refunds for billing");
        assertThat(seen(source, new Audience.Verified("email:ann@shop.example"), Set.of()))
                .containsExactlyInAnyOrder(
                        "refunds for billing",
                        "refunds for audience:verified",
                        "refunds for identity:email:ann@shop.example");
        assertThat(seen(source, new Audience.Verified("email:bob@shop.example"), Set.of()))
                .containsExactlyInAnyOrder("refunds for billing", "refunds for audience:verified");
        assertThat(seen(source, new Audience.Owner(), Set.of("billing"))).containsExactly("refunds for billing");
    }

    @Test
    void recordsWithoutATextNameTheirFields() {
        var fields = Json.MAPPER.createObjectNode().put("answer", REFUNDS).put("topic", "Money");
        store.add("shop", new TestRecord("a", fields, Words.vector(REFUNDS, SIZE)));

        assertThat(refusal(source(store.details("shop")))).contains("text_field", "answer", "topic");
        var source = source(store.details("shop").put("text_field", "answer").put("title_field", "topic"));
        checked(source);
        assertThat(found(source, "refunds", 1).getFirst().chunk()).satisfies(chunk -> {
            assertThat(chunk.text()).isEqualTo(REFUNDS);
            assertThat(chunk.title()).isEqualTo("Money");
        });
    }

    @Test
    void metadataWithinTheRecordIsReadToo() {
        var fields = Json.MAPPER.createObjectNode().put("page_content", REFUNDS);
        fields.putObject("metadata").put("title", "Refunds").put("source", "https://shop.example/a");
        store.add("shop", new TestRecord("a", fields, Words.vector(REFUNDS, SIZE)));

        assertThat(found(source(store.details("shop")), "refunds", 1).getFirst().chunk())
                .satisfies(chunk -> {
                    assertThat(chunk.title()).isEqualTo("Refunds");
                    assertThat(chunk.url()).isEqualTo("https://shop.example/a");
                });
    }

    @Test
    void whatFailsLosesNothingOfTheOthersAndTheQuestionIsEmbeddedOnce() {
        fill();
        var good = source(store.details("shop"));
        var same = source(store.details("shop"));
        var silent = source(store.silent());

        var answers =
                answers(question(ACCOUNT, List.of(silent, good, same), "refunds", new Audience.Owner(), Set.of(), 3));

        assertThat(answers.getFirst()).isInstanceOf(StoreAnswer.Failed.class);
        assertThat(answers.subList(1, 3)).allSatisfy(answer -> assertThat(answer)
                .isInstanceOfSatisfying(StoreAnswer.Found.class, found -> assertThat(found.near())
                        .hasSize(3)));
        assertThat(embeddings.requests()).isEqualTo(1);
    }

    @Test
    void onlyWhatWasScreenedIsShownAndTheRestIsCounted() {
        store.add("shop", record("rec-good", "refunds take long", "Good"));
        store.add("shop", record("rec-planted", "refunds: " + TestGuardrails.PLANTED, "Planted"));
        store.add("shop", record("rec-redacted", "refunds: " + TestGuardrails.REDACTED, "Redacted"));
        store.add("shop", record("rec-heading", "refunds come", TestGuardrails.REDACTED));
        store.add("shop", record("rec-unchecked", "refunds: " + TestGuardrails.BREAKING, "Unchecked"));
        var source = source(store.details("shop"));

        var found = (StoreAnswer.Found)
                answers(question(ACCOUNT, List.of(source), "refunds", new Audience.Owner(), Set.of(), 5))
                        .getFirst();

        assertThat(found.near())
                .extracting(near -> near.chunk().text())
                .containsExactlyInAnyOrder("refunds take long", "refunds: [removed]");
        assertThat(found.leftOut())
                .extracting(LeftOut::why)
                .containsExactlyInAnyOrder("prompt-injection", "heading", "unchecked");
        assertThat(leftOut("true")).isEqualTo(2);
        assertThat(leftOut("false")).isEqualTo(1);
    }

    @Test
    void whatHasNoVerdictInTimeIsLeftOut() {
        fill();
        screening.doesNotAnswer("");

        var found = shown(3);

        assertThat(found.near()).isEmpty();
        assertThat(found.leftOut()).hasSize(3).allMatch(LeftOut::isUnscreened);
    }

    @Test
    void nextNearestTakeThePlaceOfWhatIsWithheldAndNothingIsScreenedTwice() {
        rank(TestGuardrails.PLANTED, "first", TestGuardrails.BREAKING, "second", "second", "third", "not needed");

        var found = shown(3);

        assertThat(texts(found)).containsExactly("first", "second", "second");
        assertThat(found.near()).extracting(Near::nearness).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(found.leftOut()).extracting(LeftOut::why).containsExactly("prompt-injection", "unchecked");
        assertThat(leftOut("true") + leftOut("false")).isEqualTo(2);
        assertThat(screening.asked()).doesNotHaveDuplicates();
    }

    @Test
    void withoutAnythingWithheldNoMoreIsScreenedThanIsShown() {
        rank("first", "second", "third", "fourth");

        assertThat(texts(shown(2))).containsExactly("first", "second");
        assertThat(screening.asked()).hasSize(2);
    }

    @Test
    void customerSeesTheNextNearestOfThoseThatAreForThem() {
        store.add("shop", ranked(0, "for staff", List.of("audience:staff")));
        store.add("shop", ranked(1, TestGuardrails.PLANTED, List.of()));
        store.add("shop", ranked(2, "first", List.of()));
        store.add("shop", ranked(3, "still for staff", List.of("audience:staff")));
        store.add("shop", ranked(4, "second", List.of()));

        var found = shown(new Audience.Anonymous(), 2);

        assertThat(texts(found)).containsExactly("first", "second");
    }

    @Test
    void reserveIsNoLargerThanItIsSetToBe() {
        wire(Map.of("vector-stores.in-reserve", "2"), allowed());
        rank(
                TestGuardrails.PLANTED,
                "so " + TestGuardrails.PLANTED,
                "well " + TestGuardrails.PLANTED,
                "first",
                "second");

        var found = shown(2);

        assertThat(texts(found)).containsExactly("first");
        assertThat(found.leftOut()).hasSize(3);
        assertThat(screening.asked()).hasSize(4);
    }

    @Test
    void whatHasAVerdictTakesThePlaceOfWhatHasNoneWithinTheSameTime() {
        wire(Map.of("vector-stores.screening", "1s"), allowed());
        rank("slow", "first", "second");
        screening.doesNotAnswer("slow");
        var begun = Instant.now();

        var found = shown(2);

        assertThat(texts(found)).containsExactly("first", "second");
        assertThat(found.leftOut()).hasSize(1).allMatch(LeftOut::isUnscreened);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(TIME);
    }

    /** Texts that are found in this order, whatever they say. */
    private void rank(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            store.add("shop", ranked(i, texts[i], List.of()));
        }
    }

    private static TestRecord ranked(int rank, String text, List<String> labels) {
        var record = TestRecord.of("rec-" + rank, text, "", "", SIZE, labels);
        var others = IntStream.range(0, rank).mapToObj(i -> " other" + i).collect(Collectors.joining());
        return new TestRecord(record.id(), record.fields(), Words.vector("refunds" + others, SIZE));
    }

    private StoreAnswer.Found shown(int top) {
        return shown(new Audience.Owner(), top);
    }

    private StoreAnswer.Found shown(Audience audience, int top) {
        var source = source(store.details("shop"));
        return (StoreAnswer.Found) answers(question(ACCOUNT, List.of(source), "refunds", audience, Set.of(), top))
                .getFirst();
    }

    private static List<String> texts(StoreAnswer.Found found) {
        return found.near().stream().map(near -> near.chunk().text()).toList();
    }

    private double leftOut(String screened) {
        return meters.counter("purser.passages.left.out", "screened", screened).count();
    }

    static final String REFUNDS = "Refunds take five business days.";
    static final String EXCHANGE = "Exchanges take ten days and are free.";

    private void fill() {
        store.add("shop", record("rec-hours", "The shop opens at nine.", "Hours"));
        store.add("shop", record("rec-exchange", EXCHANGE, "Exchange"));
        store.add("shop", record("rec-refunds", REFUNDS, "Refunds"));
    }

    private static TestRecord record(String id, String text, String title) {
        return TestRecord.of(
                id, text, title, "https://shop.example/" + title.toLowerCase(Locale.ROOT), SIZE, List.of());
    }

    private List<String> allowed() {
        var all = new ArrayList<>(store.addresses());
        all.add("127.0.0.1:" + embeddings.port());
        return all;
    }

    private void wire(Map<String, String> settings, List<String> allowed) {
        var gate = RealGate.allowing(vertx.getDelegate(), allowed);
        var all = new HashMap<>(settings);
        all.put("vector-stores.time", TIME.toString());
        all.put("vector-stores.pinecone", store.service());
        all.put("embeddings.base-url", embeddings.baseUrl());
        all.put("embeddings.api-key", EmbeddingServer.KEY);
        var config = Settings.of(StoresConfig.class, all);
        var connections = new Connections(pool, SECRETS);
        var stores = new Stores(gate, vertx, config);
        var shapes = new Shapes(config);
        var asked = new Embeddings(gate, Settings.of(EmbeddingsConfig.class, all));
        check = new StoreCheck(connections, stores, shapes, asked);
        var showing = new Showing(screening, new LeftOutMeter(meters));
        search = new StoreSearch(connections, stores, shapes, asked, showing, config);
    }

    final KnowledgeId source(ObjectNode details) {
        return source(ACCOUNT, details, MODEL, store.secret());
    }

    private KnowledgeId source(AccountId account, ObjectNode details, String model, String secret) {
        var id = KnowledgeId.create();
        JsonNode masked = details.put(store.secretField(), SecretFields.MASK);
        await(pool.preparedQuery(
                        """
                        INSERT INTO source (id, account, name, description, type, details, status, version, wanted, size,
                            attempts, removed, announced, created, updated, embedding_model, secret)
                        VALUES ($1, $2, 'Store', '', 'Database', $3, 'COMPLETED', 1, 1, 0, 0, false, true, now(), now(), $4, $5)
                        """)
                .execute(Tuple.of(
                        id.value(),
                        account.value(),
                        masked.toString(),
                        model,
                        SECRETS.seal(secret, account, id.value()))));
        return id;
    }

    private static void run(String command, KnowledgeId one, KnowledgeId other) {
        await(pool.preparedQuery(command).execute(Tuple.of(one.value(), other.value())));
    }

    final Shape checked(KnowledgeId source) {
        return await(check.of(ACCOUNT, source));
    }

    final String refusal(KnowledgeId source) {
        var failure = catchThrowable(() -> checked(source));
        assertThat(failure).isInstanceOf(StoreFailed.class);
        return StoreFailed.why(failure);
    }

    private String failed(KnowledgeId source) {
        return ((StoreAnswer.Failed)
                        answers(question(ACCOUNT, List.of(source), "refunds", new Audience.Owner(), Set.of(), 3))
                                .getFirst())
                .why();
    }

    private List<Near> found(KnowledgeId source, String text, int top) {
        return found(question(ACCOUNT, List.of(source), text, new Audience.Owner(), Set.of(), top));
    }

    private List<String> seen(KnowledgeId source, Audience audience, Set<String> labels) {
        return found(question(ACCOUNT, List.of(source), "refunds", audience, labels, 5)).stream()
                .map(near -> near.chunk().text())
                .toList();
    }

    private List<Near> found(StoreQuestion question) {
        return switch (answers(question).getFirst()) {
            case StoreAnswer.Found(var space, var near, var leftOut) -> near;
            case StoreAnswer.Failed(var source, var why) -> throw new AssertionError(why);
        };
    }

    private List<StoreAnswer> answers(StoreQuestion question) {
        return await(search.search(question, SPARE));
    }

    private static StoreQuestion question(
            AccountId account, List<KnowledgeId> sources, String text, Audience audience, Set<String> labels, int top) {
        return new StoreQuestion(account, sources, List.of(text), audience, labels, top);
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> awaited) {
        return awaited.await().atMost(PATIENCE);
    }
}
