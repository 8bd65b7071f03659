package io.purser.knowledge.index;

/**
 * A chunk that words or meaning have brought up, with both of its scores.
 *
 * @param words BM25, 0 when no word of the query is in it
 * @param meaning how near query and chunk are: 0 when they have nothing to do with each other, 1 when they are the same
 * @param share of meaning in its score, 0 to 1; the rest is for words
 */
record Candidate(int document, double words, double meaning, double share) {}
