package io.purser.knowledge.chunk;

/** A number that looks as if by chance, but is the same for the same text. */
final class Chance {

    private static final int SPREAD = 0x9E3779B9;
    private static final int HALF = 16;

    private Chance() {}

    static int of(String text) {
        int spread = text.strip().hashCode() * SPREAD;
        return (spread ^ (spread >>> HALF)) * SPREAD;
    }
}
