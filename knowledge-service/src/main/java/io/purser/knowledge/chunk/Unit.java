package io.purser.knowledge.chunk;

/**
 * What is not cut any further: a short block, or a sentence or line of a longer one.
 *
 * @param text with the white space that follows it in its block
 * @param first of its block
 */
record Unit(String text, int words, boolean first) {

    static Unit of(String text, boolean first) {
        return new Unit(text, Words.in(text), first);
    }

    /** How much a cut before it is to be preferred to others, by chance; the same for the same text wherever it stands. */
    int rank() {
        return Chance.of(text);
    }
}
