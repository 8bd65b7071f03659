package io.purser.contract.fingerprint;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A word of small Latin letters that stands in instructions so that whoever repeats it is known to repeat them. */
public final class Canary {

    /** So many that the word comes up by chance in no reply. */
    public static final int LETTERS = 12;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long LEAVING =
            LongStream.generate(() -> BASE).limit(LETTERS).reduce(1, (one, other) -> one * other);

    private Canary() {}

    /** Of the first {@link #LETTERS} letters. */
    public static long hash(CharSequence word) {
        return word.chars().limit(LETTERS).asLongStream().reduce(0, (hash, letter) -> hash * BASE + letter);
    }

    /** Where the word begins that has this hash. */
    public static IntStream in(CharSequence letters, long canary) {
        var found = IntStream.builder();
        long hash = 0;
        for (int at = 0; at < letters.length(); at++) {
            hash = hash * BASE + letters.charAt(at);
            if (at >= LETTERS) {
                hash -= letters.charAt(at - LETTERS) * LEAVING;
            }
            if (at >= LETTERS - 1 && hash == canary) {
                found.add(at - LETTERS + 1);
            }
        }
        return found.build();
    }
}
