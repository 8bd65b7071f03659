package io.purser.guardrails.train;

import io.purser.guardrails.classify.GramHeads;
import io.purser.guardrails.classify.Grams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Fits logistic regressions over runs by AdaGrad, with L2. */
final class GramTraining {

    private static final int ROUNDS = 12;
    private static final float RATE = 0.4f;
    private static final int SEED = 11;

    private final int heads;
    private final float decay;
    private final float[] weights;
    private final float[] squares;
    private final float[] biases;

    private GramTraining(int heads, float decay) {
        this.heads = heads;
        this.decay = decay;
        weights = new float[Grams.BUCKETS * heads];
        squares = new float[Grams.BUCKETS * heads];
        biases = new float[heads];
    }

    /** @param decay how strongly weights are drawn to zero */
    static GramHeads fit(List<Sample> samples, List<int[]> grams, float decay) {
        var training = new GramTraining(samples.getFirst().targets().length, decay);
        var order = new ArrayList<>(IntStream.range(0, samples.size()).boxed().toList());
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(i -> training.step(samples.get(i), grams.get(i)));
        }
        return GramHeads.rounded(training.weights, training.biases);
    }

    private void step(Sample sample, int[] grams) {
        for (int head = 0; head < heads; head++) {
            if (!Float.isNaN(sample.targets()[head])) {
                step(head, sample.targets()[head], sample.weight(), grams);
            }
        }
    }

    private void step(int head, float target, float weight, int[] grams) {
        float part = (float) (1 / GramHeads.norm(grams));
        float error = weight * (float) (Logistic.of(biases[head] + part * sum(head, grams)) - target);
        biases[head] -= 0.02f * error;
        for (int gram : grams) {
            int at = gram * heads + head;
            float slope = error * part + decay * weights[at];
            squares[at] += slope * slope;
            weights[at] -= RATE * slope / (float) Math.sqrt(squares[at] + 1e-6);
        }
    }

    private float sum(int head, int[] grams) {
        float sum = 0;
        for (int gram : grams) {
            sum += weights[gram * heads + head];
        }
        return sum;
    }
}
