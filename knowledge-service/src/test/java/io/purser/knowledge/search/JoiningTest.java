package io.purser.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.index.Findings;
import io.purser.knowledge.index.Hit;
import io.purser.knowledge.index.Why;
import io.purser.knowledge.outside.EmbeddingSpace;
import io.purser.knowledge.outside.Near;
import io.purser.knowledge.outside.StoreAnswer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoiningTest {

    private static final EmbeddingSpace SMALL = new EmbeddingSpace("text-embedding-3-small", 0);
    private static final EmbeddingSpace ADA = new EmbeddingSpace("text-embedding-ada-002", 0);
    private static final Findings NOTHING = new Findings(List.of(), List.of());

    @Test
    void withoutStoresNothingChanges() {
        var here = new Findings(List.of(hit("a", 0.9)), List.of(hit("b", 0.1)));

        assertThat(Joining.of(here, List.of(), 1, 1)).isEqualTo(here);
    }

    @Test
    void storesOfOneModelAreRankedTogetherByTheirScores() {
        var findings = Joining.of(
                NOTHING, List.of(store(SMALL, near("a", 0.3), near("b", 0.1)), store(SMALL, near("c", 0.7))), 2, 0);

        assertThat(findings.hits()).extracting(JoiningTest::id).containsExactly("c", "a");
        assertThat(findings.hits()).extracting(Hit::score).containsExactly(0.7, 0.3);
    }

    @Test
    void scoresThatCannotBeComparedTakeTurns() {
        var here = new Findings(List.of(hit("here-1", 0.8), hit("here-2", 0.2)), List.of());
        var stores = List.of(store(ADA, near("ada-1", 0.9), near("ada-2", 0.85)), store(SMALL, near("small-1", 0.3)));

        var findings = Joining.of(here, stores, 4, 0);

        assertThat(findings.hits()).extracting(JoiningTest::id).containsExactly("here-1", "ada-1", "small-1", "here-2");
        assertThat(findings.hits()).extracting(Hit::score).containsExactly(0.8, 0.8, 0.3, 0.2);
    }

    @Test
    void whatHadNoRoomIsDroppedBeforeWhatWasTooFar() {
        var here = new Findings(List.of(hit("here", 0.8)), List.of(hit("far", 0.1)));

        var findings = Joining.of(here, List.of(store(ADA, near("ada", 0.9))), 1, 5);

        assertThat(findings.hits()).extracting(JoiningTest::id).containsExactly("here");
        assertThat(findings.dropped()).extracting(JoiningTest::id).containsExactly("ada", "far");
    }

    private static StoreAnswer.Found store(EmbeddingSpace space, Near... near) {
        return new StoreAnswer.Found(space, List.of(near), List.of());
    }

    private static Near near(String id, double nearness) {
        return new Near(chunk(id), nearness);
    }

    private static Hit hit(String id, double score) {
        return new Hit(chunk(id), score, new Why(0, score, 0, score, 1, 1, 0, 1, true, "en", Set.of()));
    }

    private static String id(Hit hit) {
        return hit.chunk().id().value();
    }

    private static Chunk chunk(String id) {
        return new Chunk(
                new ChunkId(id),
                new KnowledgeId("aia_know_1"),
                0,
                0,
                "",
                "",
                null,
                null,
                null,
                Set.of(),
                "Text of " + id);
    }
}
