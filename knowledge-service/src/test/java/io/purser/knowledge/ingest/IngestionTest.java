package io.purser.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.Vector;
import io.purser.knowledge.installation.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IngestionTest {

    private static final String TWO_CHUNKS = "# A\n\n%s\n\n# B\n\n%s".formatted(words("a", 150), words("b", 150));

    private static final TestDatabase DATABASE = start();

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
    void newSourceBecomesSearchable() {
        var source = sources.add(TWO_CHUNKS);

        replica.work();

        assertThat(sources.status(source)).isEqualTo("COMPLETED");
        assertThat(replica.version(source)).isEqualTo(1);
        assertThat(replica.chunks(source, 1))
                .satisfiesExactly(a -> assertThat(a.heading()).isEqualTo("A"), b -> {
                    assertThat(b.heading()).isEqualTo("B");
                    assertThat(b.ordinal()).isEqualTo(1);
                });
    }

    @Test
    void storedVectorIsTheEmbeddedOne() {
        var source = sources.add("Some text.");

        replica.work();

        assertThat(replica.vectors(source, 1))
                .containsOnly(new Vector("bge-small-en-v1.5-q", new float[] {0.25f, -1.5f, 3}));
    }

    @Test
    void claimedSourceIsNobodyElses() {
        sources.add("Some text.");

        assertThat(replica.claim()).isPresent();
        assertThat(replica.claim()).isEmpty();
    }

    @Test
    void sourceOfADeadReplicaIsTakenOver() {
        var source = sources.add("Some text.");
        var dead = replica.claim().orElseThrow();
        sources.endLease(source);

        var next = replica.claim();

        assertThat(next).map(Claim::source).contains(source);
        assertThat(next).map(Claim::token).get().isNotEqualTo(dead.token());
    }

    @Test
    void workIsTakenUpWhereItWasLeft() {
        var source = sources.add(TWO_CHUNKS);
        replica.failAfter(1);
        replica.work();
        assertThat(sources.status(source)).isEqualTo("QUEUED");
        sources.endLease(source);
        replica.failAfter(Integer.MAX_VALUE);

        replica.work();

        assertThat(sources.status(source)).isEqualTo("COMPLETED");
        assertThat(replica.embedded()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void sourceThatFailsEachTimeFailsInTheEnd() {
        var source = sources.add(TWO_CHUNKS);
        replica.failAfter(0);

        IntStream.range(0, 4).forEach(i -> {
            replica.work();
            sources.endLease(source);
        });

        assertThat(sources.status(source)).isEqualTo("FAILED");
        assertThat(sources.error(source)).contains("3 tries");
        assertThat(replica.version(source)).isZero();
    }

    @Test
    void newContentMakesAnOldClaimWorthless() {
        var source = sources.add("Old text.");
        var claim = replica.claim().orElseThrow();
        sources.renew(source, "New text.");

        replica.take(claim);
        assertThat(replica.version(source)).isZero();

        replica.work();
        assertThat(replica.version(source)).isEqualTo(2);
        assertThat(replica.chunks(source, 2)).singleElement().satisfies(chunk -> assertThat(chunk.text())
                .isEqualTo("New text."));
    }

    @Test
    void onlyWhatIsNewIsEmbedded() {
        var source = sources.add(TWO_CHUNKS);
        replica.work();

        sources.renew(source, TWO_CHUNKS.replace("a7 ", "changed "));
        replica.work();

        assertThat(replica.version(source)).isEqualTo(2);
        assertThat(replica.embedded()).hasSize(3);
        assertThat(replica.chunks(source, 1)).isEmpty();
        assertThat(replica.chunks(source, 2)).hasSize(2);
    }

    @Test
    void oldVersionStaysWhenTheNewOneFails() {
        var source = sources.add("Old text.");
        replica.work();

        sources.renew(source, "# Only a heading");
        replica.work();

        assertThat(sources.status(source)).isEqualTo("FAILED");
        assertThat(replica.version(source)).isEqualTo(1);
        assertThat(replica.chunks(source, 1)).hasSize(1);
    }

    @Test
    void removedSourceIsLeft() {
        var source = sources.add("Some text.");
        var claim = replica.claim().orElseThrow();
        sources.markRemoved(source);

        replica.take(claim);

        assertThat(replica.version(source)).isZero();
        assertThat(replica.claim()).isEmpty();
    }

    @Test
    void sourceThatIsRemovedInTheMiddleIsLeftThere() {
        var source = sources.add(TWO_CHUNKS);
        replica.whileEmbedding(() -> sources.markRemoved(source));

        replica.work();

        assertThat(replica.version(source)).isZero();
        assertThat(replica.chunks(source, 1)).isEmpty();
        assertThat(replica.embedded()).hasSize(1);
    }

    @Test
    void claimIsKeptHoweverSlowTheWorkIs() {
        var source = sources.add("Some text.");
        var other = new Replica(DATABASE.pool());
        replica.whileEmbedding(() -> {
            LockSupport.parkNanos(Duration.ofMillis(3_500).toNanos());
            assertThat(other.claim()).isEmpty();
        });

        replica.work();

        assertThat(sources.status(source)).isEqualTo("COMPLETED");
    }

    @Test
    void textThatMovedIsNotEmbeddedAgain() {
        var source = sources.add(TWO_CHUNKS);
        replica.work();

        sources.renew(source, "# B\n\n%s\n\n# A\n\n%s".formatted(words("b", 150), words("a", 150)));
        replica.work();

        assertThat(replica.embedded()).hasSize(2);
        assertThat(replica.chunks(source, 2)).extracting(Chunk::heading).containsExactly("B", "A");
    }

    @Test
    void chunkKeepsItsIdWhenItsWordsAreEdited() {
        var source = sources.add(TWO_CHUNKS);
        replica.work();
        var before = replica.chunks(source, 1);

        sources.renew(source, TWO_CHUNKS.replace("a7 ", "changed "));
        replica.work();

        assertThat(replica.chunks(source, 2))
                .extracting(Chunk::id)
                .containsExactlyElementsOf(before.stream().map(Chunk::id).toList());
    }

    @Test
    void whatAnEarlierTryHasLeftAndIsNoMoreGoes() {
        var source = sources.add(TWO_CHUNKS);
        replica.failAfter(1);
        replica.work();
        sources.endLease(source);
        sources.replaceContent(source, "# C\n\n" + words("c", 150));
        replica.failAfter(Integer.MAX_VALUE);

        replica.work();

        assertThat(replica.chunks(source, 1)).extracting(Chunk::heading).containsExactly("C");
    }

    @Test
    void smallSourceOvertakesALargeOne() {
        sources.add("x ".repeat(60_000));
        var small = sources.add("Some text.");

        assertThat(replica.claimSmall()).map(Claim::source).contains(small);
        assertThat(replica.claimSmall()).isEmpty();
    }

    @Test
    void claimsOfTwoReplicasNeverMeet() {
        var first = sources.add("One.");
        var second = sources.add("Two.");
        var other = new Replica(DATABASE.pool());

        var claims = Replica.both(replica, other);

        assertThat(claims).extracting(Claim::source).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void sourceWithTooManyChunksFails() {
        var source = sources.add(IntStream.range(0, 6)
                .mapToObj(i -> "# Part " + i + "\n\n" + words("w" + i, 150))
                .collect(Collectors.joining("\n\n")));

        replica.work();

        assertThat(sources.error(source)).contains("more than 5 chunks");
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }
}
