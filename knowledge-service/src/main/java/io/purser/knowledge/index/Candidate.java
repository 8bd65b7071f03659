package io.purser.knowledge.index;

/**
 * A chunk that words or meaning have brought up, with both of its scores.
 *
 * @param language of the chunk
 * @param words BM25, 0 when no word of the query is in it
 * @param wording the same, with the pieces of words
 * @param meaning how near query and chunk, or its nearest part, are: 0 when they have nothing to do with each other, 1 when they are
 *     the same
 * @param share of meaning in its score, 0 to 1; the rest is for words
 * @param weight of its score: 1, or less in another language than the question
 */
record Candidate(
        int document, Language language, double words, double wording, double meaning, double share, double weight) {}
