package io.purser.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {

    @Test
    void bestInBothIsFirstWithAFullScore() {
        var ranked = ranked(candidate(1, 2, 0.5), candidate(2, 9, 0.9), candidate(3, 0, 0.3));

        assertThat(ranked).extracting(FusionTest::document).containsExactly(2, 1, 3);
        assertThat(ranked.getFirst().score()).isEqualTo(1, within(1e-9));
        assertThat(ranked.getLast().score()).isZero();
    }

    @Test
    void scoresOfUnlikeSizeWeighAsTheyAreTold() {
        var ranked = ranked(candidate(1, 100, 0.30), candidate(2, 0, 0.31), candidate(3, 0, 0.29));

        assertThat(ranked).extracting(FusionTest::document).containsExactly(1, 2, 3);
        assertThat(ranked.get(0).score()).isEqualTo(0.4 + 0.6 / 2, within(1e-6));
        assertThat(ranked.get(1).score()).isEqualTo(0.6, within(1e-6));
    }

    @Test
    void loneCandidateHasAFullScoreForWhatItHas() {
        assertThat(ranked(candidate(1, 3, 0.7)).getFirst().score()).isEqualTo(1);
        assertThat(ranked(candidate(1, 0, 0.7)).getFirst().score()).isEqualTo(0.6);
    }

    @Test
    void shareOfMeaningIsEachCandidatesOwn() {
        var ranked = ranked(
                new Candidate(1, Language.ENGLISH, 9, 9, 0.3, 0.7, 1),
                new Candidate(2, Language.ENGLISH, 9, 9, 0.3, 0.5, 1),
                new Candidate(3, Language.ENGLISH, 0, 0, 0.9, 0.7, 1));

        assertThat(ranked).extracting(FusionTest::document).containsExactly(3, 2, 1);
    }

    @Test
    void noCandidatesAreNoResult() {
        assertThat(ranked()).isEmpty();
    }

    private List<Fused> ranked(Candidate... candidates) {
        return Fusion.ranked(List.of(candidates));
    }

    private static Candidate candidate(int document, double words, double meaning) {
        return new Candidate(document, Language.ENGLISH, words, words, meaning, 0.6, 1);
    }

    private static int document(Fused fused) {
        return fused.candidate().document();
    }
}
