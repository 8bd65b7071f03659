package io.purser.guardrails.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Logistic regressions over the same runs, their weights as bytes. */
public final class GramHeads {

    private final int heads;
    private final byte[] weights;
    private final float[] steps;
    private final float[] biases;

    private GramHeads(int heads, byte[] weights, float[] steps, float[] biases) {
        this.heads = heads;
        this.weights = weights;
        this.steps = steps;
        this.biases = biases;
    }

    /**
     * Rounds each head's weights to 255 steps.
     *
     * @param exact the heads' weights for the first run, then for the second, and so on
     */
    public static GramHeads rounded(float[] exact, float[] biases) {
        int heads = biases.length;
        float[] steps = new float[heads];
        for (int i = 0; i < exact.length; i++) {
            steps[i % heads] = Math.max(steps[i % heads], Math.abs(exact[i]) / 127);
        }
        byte[] weights = new byte[exact.length];
        for (int i = 0; i < exact.length; i++) {
            weights[i] = (byte) Math.round(exact[i] / Math.max(steps[i % heads], Float.MIN_NORMAL));
        }
        return new GramHeads(heads, weights, steps, biases.clone());
    }

    /** Log odds, one for each head. */
    public double[] logits(int[] grams) {
        int[] sums = new int[heads];
        for (int gram : grams) {
            for (int head = 0; head < heads; head++) {
                sums[head] += weights[gram * heads + head];
            }
        }
        double[] logits = new double[heads];
        for (int head = 0; head < heads; head++) {
            logits[head] = biases[head] + steps[head] * sums[head] / norm(grams);
        }
        return logits;
    }

    /** By which long texts are made to weigh as much as short ones. */
    public static double norm(int[] grams) {
        return Math.sqrt(Math.max(1, grams.length));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(heads);
        Floats.write(out, steps);
        Floats.write(out, biases);
        out.writeInt(weights.length);
        out.write(weights);
    }

    static GramHeads read(DataInput in) throws IOException {
        int heads = in.readInt();
        float[] steps = Floats.read(in);
        float[] biases = Floats.read(in);
        byte[] weights = new byte[in.readInt()];
        in.readFully(weights);
        return new GramHeads(heads, weights, steps, biases);
    }
}
