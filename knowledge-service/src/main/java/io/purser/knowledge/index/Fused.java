package io.purser.knowledge.index;

/**
 * A candidate with the score that came of its two.
 *
 * @param words its score for words, between that of the worst candidate and that of the best
 * @param meaning likewise
 */
record Fused(Candidate candidate, double words, double meaning) {

    double score() {
        return candidate.weight() * (candidate.share() * meaning + (1 - candidate.share()) * words);
    }
}
