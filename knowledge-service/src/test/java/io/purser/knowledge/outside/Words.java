package io.purser.knowledge.outside;

import java.util.Locale;

/** Vectors that are near when texts share words. */
final class Words {

    private Words() {}

    static float[] vector(String text, int dimensions) {
        var vector = new float[dimensions];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
            vector[Math.floorMod(word.hashCode() * 31, dimensions)] += 1;
        }
        double length = Math.sqrt(cosine(vector, vector));
        for (int i = 0; i < dimensions; i++) {
            vector[i] /= (float) length;
        }
        return vector;
    }

    /** Of vectors of length 1. */
    static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
