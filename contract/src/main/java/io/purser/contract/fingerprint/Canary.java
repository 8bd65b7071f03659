package io.purser.contract.fingerprint;

/** A word of small Latin letters that stands in instructions so that whoever repeats it is known to repeat them. */
public final class Canary {

    /** So many that the word comes up by chance in no reply. */
    public static final int LETTERS = 12;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private Canary() {}

    /** Of the {@link #LETTERS} letters that begin there. */
    public static long hash(CharSequence letters, int from) {
        long hash = 0;
        for (int at = from; at < from + LETTERS; at++) {
            hash = Long.rotateLeft((hash ^ letters.charAt(at)) * MIX, 29);
        }
        return hash;
    }
}
