package io.purser.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {

    private final Fusion fusion = new Fusion(0.6);

    @Test
    void bestInBothIsFirstWithAFullScore() {
        var best =
                fusion.best(List.of(new Candidate(1, 2, 0.5), new Candidate(2, 9, 0.9), new Candidate(3, 0, 0.3)), 3);

        assertThat(best).extracting(Fused::document).containsExactly(2, 1, 3);
        assertThat(best.getFirst().score()).isEqualTo(1, within(1e-9));
        assertThat(best.getLast().score()).isZero();
    }

    @Test
    void scoresOfUnlikeSizeWeighAsTheyAreTold() {
        var best = fusion.best(
                List.of(new Candidate(1, 100, 0.30), new Candidate(2, 0, 0.31), new Candidate(3, 0, 0.29)), 3);

        assertThat(best).extracting(Fused::document).containsExactly(1, 2, 3);
        assertThat(best.get(0).score()).isEqualTo(0.4 + 0.6 / 2, within(1e-6));
        assertThat(best.get(1).score()).isEqualTo(0.6, within(1e-6));
    }

    @Test
    void loneCandidateHasAFullScoreForWhatItHas() {
        assertThat(fusion.best(List.of(new Candidate(1, 3, 0.7)), 5)).containsExactly(new Fused(1, 1));
        assertThat(fusion.best(List.of(new Candidate(1, 0, 0.7)), 5)).containsExactly(new Fused(1, 0.6));
    }

    @Test
    void noCandidatesAreNoResult() {
        assertThat(fusion.best(List.of(), 5)).isEmpty();
    }

    @Test
    void noMoreThanAskedFor() {
        assertThat(fusion.best(List.of(new Candidate(1, 1, 0.1), new Candidate(2, 2, 0.2)), 1))
                .extracting(Fused::document)
                .containsExactly(2);
    }
}
