package io.purser.knowledge.index;

/** A candidate with the score that came of its two. */
record Fused(Candidate candidate, double score) {}
