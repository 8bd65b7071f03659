package io.purser.knowledge.index;

/**
 * A chunk that words or meaning have brought up, with both of its scores.
 *
 * @param words BM25, 0 when no word of the query is in it
 * @param meaning cosine of query and chunk
 */
record Candidate(int document, double words, double meaning) {}
