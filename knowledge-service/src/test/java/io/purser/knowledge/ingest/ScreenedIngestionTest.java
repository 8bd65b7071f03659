package io.purser.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.ChunksProduced;
import io.purser.contract.event.ChunksProduced.Text;
import io.purser.contract.event.SourceHeader;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.installation.TestDatabase;
import io.purser.knowledge.screening.StoredVerdicts;
import io.purser.testparts.TestGuardrails;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes searchable of texts that were screened. */
class ScreenedIngestionTest {

    private static final TestDatabase DATABASE = start();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StoredVerdicts verdicts = new StoredVerdicts(DATABASE.pool());
    private final Replica replica = new Replica(DATABASE.pool());
    private final TestSources sources = new TestSources(DATABASE.pool());

    private static TestDatabase start() {
        try {
            return TestDatabase.migrated();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void forget() {
        sources.removeAll();
    }

    @AfterAll
    static void end() throws IOException {
        DATABASE.close();
    }

    @Test
    void plantedTextIsNotFoundAndTheOthersAre() {
        var source = sources.add(two("good", TestGuardrails.PLANTED));

        replica.work();

        assertThat(sources.status(source)).isEqualTo("COMPLETED");
        assertThat(replica.chunks(source, 1)).extracting(Chunk::heading).containsExactly("A");
        assertThat(replica.withheld(source)).containsExactly("prompt-injection");
    }

    @Test
    void whatIsShownIsScreenedWithItsHeadingAndMarkup() {
        sources.add("# Hours\n\nWe open at [nine](/hours \"what a link says\").");

        replica.work();

        assertThat(replica.screening().asked())
                .containsExactly("Hours\nWe open at [nine](/hours \"what a link says\").");
    }

    @Test
    void redactedTextTakesThePlaceOfTheOneBeforeAlsoWhereItIsEmbedded() {
        var source = sources.add("# Door\n\nPush, as " + TestGuardrails.REDACTED + ".");

        replica.work();

        assertThat(replica.chunks(source, 1)).extracting(Chunk::text).containsExactly("Push, as [removed].");
        assertThat(replica.embedded().getLast()).contains("[removed]").doesNotContain("4711");
    }

    @Test
    void chunkWhoseHeadingWouldHaveToGoIsWithheld() {
        var source = sources.add("# Door, as " + TestGuardrails.REDACTED + "\n\nPush.");

        replica.work();

        assertThat(replica.chunks(source, 1)).isEmpty();
        assertThat(replica.withheld(source)).containsExactly("heading");
    }

    @Test
    void onlyWhatIsNewIsScreened() {
        var source = sources.add(two("good", TestGuardrails.PLANTED));
        replica.work();

        sources.renew(source, two("better", TestGuardrails.PLANTED));
        replica.work();

        assertThat(replica.screening().asked()).hasSize(3);
        assertThat(replica.chunks(source, 2)).extracting(Chunk::heading).containsExactly("A");
        assertThat(replica.withheld(source)).containsExactly("prompt-injection");
    }

    @Test
    void redactedTextThatComesAgainIsNeitherScreenedNorEmbeddedAgain() {
        var source = sources.add("# Door\n\nPush, as " + TestGuardrails.REDACTED + ".");
        replica.work();
        int embedded = replica.embedded().size();

        sources.renew(source, "# Door\n\nPush, as " + TestGuardrails.REDACTED + ".");
        replica.work();

        assertThat(replica.screening().asked()).hasSize(1);
        assertThat(replica.embedded()).hasSize(embedded);
        assertThat(replica.chunks(source, 2)).extracting(Chunk::text).containsExactly("Push, as [removed].");
    }

    @Test
    void textOnWhichACheckCouldNotRunIsScreenedAgainWhenItComesAgain() {
        var source = sources.add("# Door\n\nPush; " + TestGuardrails.BREAKING + ".");
        replica.work();
        assertThat(replica.withheld(source)).containsExactly("unchecked");

        sources.renew(source, "# Door\n\nPush; " + TestGuardrails.BREAKING + ".");
        replica.work();

        assertThat(replica.screening().asked()).hasSize(2);
        assertThat(replica.chunks(source, 2)).isEmpty();
    }

    @Test
    void nothingComesUnscreenedAndTheOldVersionStays() {
        var source = sources.add("Old text.");
        replica.work();
        replica.screening().answers(false);

        sources.renew(source, "New text.");
        replica.work();

        assertThat(sources.status(source)).isEqualTo("FAILED");
        assertThat(sources.error(source)).contains("guardrails-service gave no answer within 3 s");
        assertThat(replica.version(source)).isEqualTo(1);
        assertThat(replica.chunks(source, 2)).isEmpty();
    }

    @Test
    void whoTakesOverDoesNotAskForWhatWasAnswered() {
        var source = sources.add(two("good", "fine"));
        replica.failAfter(1);
        replica.work();
        sources.endLease(source);
        var other = new Replica(DATABASE.pool());

        other.work();

        assertThat(sources.status(source)).isEqualTo("COMPLETED");
        assertThat(other.chunks(source, 1)).hasSize(2);
        assertThat(other.screening().asked()).noneMatch(text -> text.startsWith("A\n"));
    }

    @Test
    void allIsScreenedAnewWhenItsOwnerSaysSoAndNothingEmbeddedAgain() {
        var source = sources.add(two("good", "fine"));
        replica.work();
        int embedded = replica.embedded().size();
        replica.screening().bans("fine");

        sources.screenAgain(source);
        replica.work();

        assertThat(replica.screening().asked()).hasSize(4);
        assertThat(replica.embedded()).hasSize(embedded);
        assertThat(replica.chunks(source, 2)).extracting(Chunk::heading).containsExactly("A");
        assertThat(replica.withheld(source)).containsExactly("prompt-injection");
    }

    @Test
    void whatWasWithheldIsFoundWhenItPassesTheNextTime() {
        var source = sources.add(two("good", "fine"));
        replica.screening().bans("fine");
        replica.work();
        replica.screening().bans("");

        sources.screenAgain(source);
        replica.work();

        assertThat(replica.chunks(source, 2)).extracting(Chunk::heading).containsExactly("A", "B");
        assertThat(replica.withheld(source)).isEmpty();
    }

    @Test
    void versionBeforeStaysWhenNobodyScreensAgain() {
        var source = sources.add(two("good", "fine"));
        replica.work();
        replica.screening().answers(false);

        sources.screenAgain(source);
        replica.work();

        assertThat(sources.status(source)).isEqualTo("FAILED");
        assertThat(replica.version(source)).isEqualTo(1);
        assertThat(replica.chunks(source, 1)).hasSize(2);
    }

    @Test
    void verdictsOfTheNewVersionHoldForTheOnesAfterIt() {
        var source = sources.add(two("good", "fine"));
        replica.work();
        sources.screenAgain(source);
        replica.work();

        sources.renew(source, two("good", "finer"));
        replica.work();

        assertThat(replica.screening().asked()).hasSize(5);
    }

    @Test
    void answerForTheVersionBeforeThatComesLateChangesNothing() {
        var source = sources.add(two("good", "fine"));
        replica.work();
        sources.screenAgain(source);
        var cause = EventId.of(source, 1);
        var header = new SourceHeader(cause.then("late", 0), cause, Instant.now(), new AccountId("AC1"), source);
        var text = new Text(new ChunkId("chunk"), "late", "late");

        await(verdicts.keep(TestGuardrails.answer(new ChunksProduced(header, 1, List.of(text)))));
        assertThat(await(verdicts.known(source, List.of("late")))).isEmpty();
        await(verdicts.keep(TestGuardrails.answer(new ChunksProduced(header, 2, List.of(text)))));

        assertThat(await(verdicts.known(source, List.of("late")))).containsOnlyKeys("late");
    }

    @Test
    void whatWasAnsweredForTheVersionBeforeIsAskedForAgain() {
        var source = sources.add(two("good", "fine"));
        replica.failAfter(1);
        replica.work();
        sources.screenAgain(source);
        var other = new Replica(DATABASE.pool());

        other.work();

        assertThat(sources.status(source)).isEqualTo("COMPLETED");
        assertThat(other.screening().asked()).hasSize(2);
    }

    @Test
    void verdictsOfTextsThatAreNoMoreGo() {
        var source = sources.add(two("good", TestGuardrails.PLANTED));
        replica.work();

        sources.renew(source, section("A", "good"));
        replica.work();

        assertThat(verdicts(source)).isEqualTo(1);
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> awaited) {
        return awaited.await().atMost(PATIENCE);
    }

    private static long verdicts(KnowledgeId source) {
        return DATABASE.count("SELECT count(*) FROM screening WHERE source = '%s'".formatted(source));
    }

    private static String two(String one, String other) {
        return section("A", one) + section("B", other);
    }

    /** Long enough for a chunk of its own. */
    private static String section(String heading, String says) {
        String words = IntStream.range(0, 150).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        return "# %s\n\n%s %s.\n\n".formatted(heading, words, says);
    }
}
