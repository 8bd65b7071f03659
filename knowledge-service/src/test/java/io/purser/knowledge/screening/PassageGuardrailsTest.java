package io.purser.knowledge.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.ChunksProduced;
import io.purser.contract.event.ChunksProduced.Text;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.installation.Settings;
import io.purser.knowledge.installation.TestDatabase;
import io.purser.testparts.TestGuardrails;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that a search waits for, over a real database, with replicas that share it. */
class PassageGuardrailsTest {

    private static final AccountId ACCOUNT = new AccountId("AC1");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(150);

    private static TestDatabase database;
    private static Pool pool;

    private final List<ChunksProduced> asked = new CopyOnWriteArrayList<>();
    private KnowledgeId source = KnowledgeId.create();

    @BeforeAll
    static void begin() throws IOException, SQLException {
        database = TestDatabase.migrated();
        pool = database.pool();
    }

    @AfterAll
    static void end() throws IOException {
        database.close();
    }

    @BeforeEach
    void define() {
        source = KnowledgeId.create();
        run(
                """
                INSERT INTO source (id, account, name, description, type, details, status, version, wanted, size,
                    attempts, removed, announced, created, updated)
                VALUES ($1, 'AC1', 'Store', '', 'Database', '{}', 'COMPLETED', 1, 1, 0, 0, false, true, now(), now())
                """,
                Tuple.of(source.value()));
    }

    @Test
    void allUnknownTextsAreAskedForInOneEventAndTheirVerdictsTold() {
        var replica = answering(Map.of());

        var outcomes = outcomes(
                replica,
                LONG,
                "fine",
                "well, " + TestGuardrails.PLANTED,
                "so " + TestGuardrails.REDACTED + " then",
                TestGuardrails.BREAKING);

        assertThat(asked).hasSize(1);
        assertThat(outcomes)
                .containsExactly(
                        new Screened.Passed(),
                        new Screened.Withheld("prompt-injection"),
                        new Screened.Replaced("so [removed] then"),
                        new Screened.Withheld(Screened.UNCHECKED));
    }

    @Test
    void whatAnyReplicaKnowsIsNotAskedForAgain() {
        outcomes(answering(Map.of()), LONG, "one", "two");
        var restarted = answering(Map.of());

        var outcomes = outcomes(restarted, LONG, "one", "two", "three");

        assertThat(outcomes).hasSize(3).containsOnly(new Screened.Passed());
        assertThat(texts()).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void answerThatAnotherReplicaHasReadIsFoundWithoutNews() {
        var verdicts = new StoredVerdicts(pool);
        var unheard = new PassageGuardrails(
                verdicts, event -> remember(event).chain(() -> keep(verdicts, event)), new News(), config(Map.of()));

        assertThat(outcomes(unheard, LONG, "one")).containsExactly(new Screened.Passed());
    }

    @Test
    void withoutAnAnswerInTimeNothingIsSaidAndALaterQuestionFindsIt() {
        var silent = silent();
        var begun = Instant.now();
        assertThat(outcomes(silent, SHORT, "one")).isEmpty();
        assertThat(Duration.between(begun, Instant.now())).isBetween(SHORT, LONG);

        await(keep(new StoredVerdicts(pool), asked.getFirst()));

        assertThat(outcomes(silent, SHORT, "one")).containsExactly(new Screened.Passed());
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatIsKnownIsSaidAlsoWhenNobodyAnswersForTheRest() {
        outcomes(answering(Map.of()), LONG, "one");

        assertThat(outcomes(silent(), SHORT, "one", "two")).containsExactly(new Screened.Passed());
    }

    @Test
    void logThatCannotBeWrittenIsANoAndTriedAgainByTheNextQuestion() {
        var verdicts = new StoredVerdicts(pool);
        var broken = new PassageGuardrails(
                verdicts,
                event -> asked.isEmpty()
                        ? remember(event).chain(() -> Uni.createFrom().failure(new IOException("no broker")))
                        : remember(event).chain(() -> keep(verdicts, event)),
                new News(),
                config(Map.of()));

        assertThat(outcomes(broken, SHORT, "one")).isEmpty();
        assertThat(outcomes(broken, LONG, "one")).containsExactly(new Screened.Passed());
    }

    @Test
    void twoReplicasThatAskAtOnceMakeTheSameEvent() {
        outcomes(silent(), SHORT, "one", "two");
        outcomes(silent(), SHORT, "one", "two");

        assertThat(asked).extracting(event -> event.header().id()).hasSize(2).containsOnly(id(0));
    }

    @Test
    void verdictThatIsOldIsAskedForAnewAsAnotherDeed() {
        var replica =
                answering(Map.of("screening.passages.remembered", "300ms", "screening.passages.again-after", "100ms"));
        outcomes(replica, LONG, "one");
        LockSupport.parkNanos(Duration.ofMillis(700).toNanos());

        assertThat(outcomes(replica, LONG, "one")).containsExactly(new Screened.Passed());

        assertThat(asked).hasSize(2);
        assertThat(id(1)).isNotEqualTo(id(0));
        assertThat(asked.get(1).header().cause())
                .isNotEqualTo(asked.getFirst().header().cause());
    }

    @Test
    void whatCouldNotBeCheckedIsAskedForAgainSoon() {
        var replica = answering(Map.of("screening.passages.again-after", "100ms"));
        outcomes(replica, LONG, TestGuardrails.BREAKING);
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());

        outcomes(replica, LONG, TestGuardrails.BREAKING);

        assertThat(asked).hasSize(2);
    }

    @Test
    void onlySoManyVerdictsAreRemembered() {
        var replica = answering(Map.of("screening.passages.most", "5"));
        for (int i = 0; i < 9; i++) {
            outcomes(replica, LONG, "text " + i);
        }

        outcomes(answering(Map.of("screening.passages.most", "5")), LONG, "one more");

        awaitCount(6);
    }

    private void awaitCount(long most) {
        var until = Instant.now().plus(PATIENCE);
        while (count() > most && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(count()).isBetween(1L, most);
    }

    private long count() {
        return database.count("SELECT count(*) FROM screening WHERE source = '%s'".formatted(source));
    }

    private PassageGuardrails answering(Map<String, String> settings) {
        var verdicts = new StoredVerdicts(pool);
        var news = new News();
        return new PassageGuardrails(
                verdicts,
                event -> remember(event).chain(() -> keep(verdicts, event)).invoke(news::tell),
                news,
                config(settings));
    }

    private PassageGuardrails silent() {
        return new PassageGuardrails(new StoredVerdicts(pool), this::remember, new News(), config(Map.of()));
    }

    private Uni<Void> remember(ChunksProduced event) {
        return Uni.createFrom().voidItem().invoke(() -> asked.add(event));
    }

    private static Uni<Void> keep(StoredVerdicts verdicts, ChunksProduced event) {
        return verdicts.keep(TestGuardrails.answer(event));
    }

    private static ScreeningConfig config(Map<String, String> settings) {
        return Settings.of(ScreeningConfig.class, settings);
    }

    private EventId id(int place) {
        return asked.get(place).header().id();
    }

    private List<String> texts() {
        return asked.stream()
                .flatMap(event -> event.texts().stream())
                .map(Text::text)
                .toList();
    }

    /** Of those texts that have one, in their order. */
    private List<Screened> outcomes(PassageGuardrails replica, Duration time, String... texts) {
        var unscreened = new Unscreened(
                ACCOUNT,
                source,
                1,
                IntStream.range(0, texts.length)
                        .mapToObj(i -> new Text(new ChunkId(source + ":" + i), "digest of " + texts[i], texts[i]))
                        .toList());
        var outcomes = await(replica.of(unscreened, time));
        return Stream.of(texts)
                .map(text -> "digest of " + text)
                .filter(outcomes::containsKey)
                .map(outcomes::get)
                .toList();
    }

    private static void run(String command, Tuple values) {
        await(pool.preparedQuery(command).execute(values));
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> awaited) {
        return awaited.await().atMost(PATIENCE);
    }
}
