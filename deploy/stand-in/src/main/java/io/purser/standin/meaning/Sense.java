package io.purser.standin.meaning;

/** A text's place among meanings, of length 1, and in how many pieces the tokenizer had to cut the text. */
public record Sense(float[] vector, int pieces) {

    /** From -1 to 1; unrelated English texts are near 0, paraphrases above 0.6. */
    public double closeTo(Sense other) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * other.vector[i];
        }
        return sum;
    }
}
