package io.purser.guardrails.personal.names;

/** How much a feature speaks for each tag, and a tag for the next one. */
interface Weights {

    /** How many rows there are, a power of two. */
    int rows();

    /** Adds what a row says to the sum of each tag. */
    void add(int row, float[] sums);

    float next(int before, int tag);
}
