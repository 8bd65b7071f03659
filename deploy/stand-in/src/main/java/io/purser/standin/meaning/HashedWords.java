package io.purser.standin.meaning;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vectors of the size of a large model's, without one: each word counts at a place, and with a sign, that are its own.
 * Texts are near when they share words. Always the same, and of length 1.
 */
public final class HashedWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int GOLDEN = 0x9E37_79B9;

    private HashedWords() {}

    public static Sense of(String text, int dimensions) {
        var vector = new float[dimensions];
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        int count = 0;
        while (words.find()) {
            count++;
            add(words.group(), vector);
        }
        if (count == 0) {
            add(text, vector);
        }
        return new Sense(unit(vector), Math.max(1, count));
    }

    private static void add(String word, float[] vector) {
        int hash = word.hashCode() * GOLDEN;
        vector[Math.floorMod(hash ^ (hash >>> 15), vector.length)] += (hash & 1) == 0 ? 1 : -1;
    }

    /** Words that cancel each other out leave the first place, so that there is always a direction. */
    private static float[] unit(float[] vector) {
        double sum = 0;
        for (float number : vector) {
            sum += (double) number * number;
        }
        if (sum == 0) {
            vector[0] = 1;
            return vector;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }
}
