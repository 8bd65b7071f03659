package io.purser.knowledge.search;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.knowledge.index.Why;
import java.util.List;

/** Why a chunk stands where it stands, as REST shows it. */
@JsonNaming(SnakeCaseStrategy.class)
record Explanation(Words words, Meaning meaning, String language, double languageWeight, String outcome) {

    record Words(double score, double scaled, double weight, int rank, List<String> terms) {}

    record Meaning(double score, double scaled, double weight, int rank) {}

    static Explanation ofShown(Why why) {
        return of(why, "shown");
    }

    static Explanation ofDropped(Why why) {
        return of(
                why, why.near() ? "not among the best, which are as many as were wanted" : "too far from the question");
    }

    private static Explanation of(Why why, String outcome) {
        return new Explanation(
                new Words(
                        why.words(),
                        why.scaledWords(),
                        1 - why.share(),
                        why.wordsRank(),
                        why.terms().stream().sorted().toList()),
                new Meaning(why.meaning(), why.scaledMeaning(), why.share(), why.meaningRank()),
                why.language(),
                why.weight(),
                outcome);
    }
}
