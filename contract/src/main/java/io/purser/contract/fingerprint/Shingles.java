package io.purser.contract.fingerprint;

import java.util.List;
import java.util.stream.IntStream;

/** Runs of words, told by their hashes: the one that begins at the first word, then the one at the second, and so on. */
public final class Shingles {

    /** Of each shingle: as many as hardly ever stand in the same order by chance. */
    public static final int WORDS = 5;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private Shingles() {}

    public static int[] of(List<Word> words) {
        return IntStream.rangeClosed(0, words.size() - WORDS)
                .map(first -> hash(words, first))
                .toArray();
    }

    private static int hash(List<Word> words, int first) {
        long hash = 0;
        for (int at = first; at < first + WORDS; at++) {
            hash = Long.rotateLeft((hash ^ words.get(at).hash()) * MIX, 29);
        }
        return Long.hashCode(hash * MIX);
    }
}
