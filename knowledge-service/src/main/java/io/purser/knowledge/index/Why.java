package io.purser.knowledge.index;

import java.util.Set;

/**
 * Why a chunk stands where it stands.
 *
 * @param words BM25
 * @param meaning how near it is: 0 for nothing in common, 1 for the same
 * @param scaledWords its words and the pieces of them between the worst and the best candidate's, 0 to 1
 * @param scaledMeaning likewise
 * @param share of meaning in the score; the rest is for words
 * @param weight of the score: 1, or less in another language than the question
 * @param wordsRank its place by words alone, from 1
 * @param meaningRank likewise
 * @param near whether words or meaning are enough to show it
 * @param language whose words were looked for in it
 * @param terms those that it has, as they are looked for
 */
public record Why(
        double words,
        double meaning,
        double scaledWords,
        double scaledMeaning,
        double share,
        double weight,
        int wordsRank,
        int meaningRank,
        boolean near,
        String language,
        Set<String> terms) {

    public Why {
        terms = Set.copyOf(terms);
    }
}
