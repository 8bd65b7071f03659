package io.purser.knowledge.index;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Joins the scores of words and meaning: each is spread over 0 to 1 between the worst and the best candidate, then weighed. */
final class Fusion {

    private Fusion() {}

    /** Best first. The smaller document number breaks ties, so that the same search gives the same order. */
    static List<Fused> ranked(List<Candidate> candidates) {
        var words = spread(candidates, Candidate::wording);
        var near = spread(candidates, Candidate::meaning);
        return candidates.stream()
                .map(candidate -> new Fused(candidate, words.applyAsDouble(candidate), near.applyAsDouble(candidate)))
                .sorted(Comparator.comparingDouble(Fused::score).reversed().thenComparingInt(fused -> fused.candidate()
                        .document()))
                .toList();
    }

    /** Where all are alike there is nothing to spread: 1 when they have a score, 0 when they have none. */
    private static ToDoubleFunction<Candidate> spread(List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
        DoubleSummaryStatistics scores = candidates.stream().mapToDouble(score).summaryStatistics();
        double least = scores.getMin();
        double width = scores.getMax() - least;
        return width > 0
                ? candidate -> (score.applyAsDouble(candidate) - least) / width
                : candidate -> least > 0 ? 1 : 0;
    }
}
