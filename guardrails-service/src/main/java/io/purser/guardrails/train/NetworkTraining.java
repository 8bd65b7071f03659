package io.purser.guardrails.train;

import io.purser.guardrails.classify.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Fits the heads over the encoder's vectors by Adam, one sample a step, with dropout of hidden units and weight decay. */
final class NetworkTraining {

    private static final int SEED = 13;

    /** @param hidden units; few, so that sources are not learned by heart */
    record Settings(int hidden, int rounds, float rate, float decay, float dropout) {}

    private final Network network;
    private final Settings settings;
    private final Random random = new Random(SEED);
    private final Adam inner;
    private final Adam innerBiases;
    private final Adam outer;
    private final Adam outerBiases;

    private NetworkTraining(int inputs, int heads, Settings settings) {
        this.settings = settings;
        int hidden = settings.hidden();
        network = new Network(
                inputs,
                random(hidden * inputs, Math.sqrt(2.0)),
                new float[hidden],
                random(heads * hidden, Math.sqrt(1.0 / hidden)),
                new float[heads]);
        inner = new Adam(network.inner(), settings.decay());
        innerBiases = new Adam(network.innerBiases(), 0);
        outer = new Adam(network.outer(), settings.decay());
        outerBiases = new Adam(network.outerBiases(), 0);
    }

    private float[] random(int count, double spread) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * spread);
        }
        return values;
    }

    static Network fit(List<Sample> samples, List<float[]> vectors, Settings settings) {
        var training = new NetworkTraining(
                vectors.getFirst().length, samples.getFirst().targets().length, settings);
        var order = new ArrayList<>(IntStream.range(0, samples.size()).boxed().toList());
        for (int round = 0; round < settings.rounds(); round++) {
            Collections.shuffle(order, training.random);
            float rate = settings.rate() * (1 - (float) round / settings.rounds());
            order.forEach(i -> training.step(samples.get(i), vectors.get(i), rate));
        }
        return training.network;
    }

    private void step(Sample sample, float[] vector, float rate) {
        float[] hidden = dropped(network.hidden(vector));
        float[] back = new float[hidden.length];
        for (int head = 0; head < sample.targets().length; head++) {
            float target = sample.targets()[head];
            if (!Float.isNaN(target)) {
                float error = sample.weight() * (float) (Logistic.of(logit(head, hidden)) - target);
                teach(head, error, hidden, back, rate);
            }
        }
        for (int unit = 0; unit < hidden.length; unit++) {
            if (hidden[unit] > 0) {
                teach(unit, back[unit], vector, rate);
            }
        }
    }

    private float[] dropped(float[] hidden) {
        for (int unit = 0; unit < hidden.length; unit++) {
            hidden[unit] = random.nextFloat() < settings.dropout() ? 0 : hidden[unit] / (1 - settings.dropout());
        }
        return hidden;
    }

    private double logit(int head, float[] hidden) {
        double sum = network.outerBiases()[head];
        for (int unit = 0; unit < hidden.length; unit++) {
            sum += network.outer()[head * hidden.length + unit] * hidden[unit];
        }
        return sum;
    }

    private void teach(int head, float error, float[] hidden, float[] back, float rate) {
        outerBiases.step(head, error, rate);
        for (int unit = 0; unit < hidden.length; unit++) {
            int at = head * hidden.length + unit;
            if (hidden[unit] > 0) {
                back[unit] += error * network.outer()[at] / (1 - settings.dropout());
                outer.step(at, error * hidden[unit], rate);
            }
        }
    }

    private void teach(int unit, float error, float[] vector, float rate) {
        innerBiases.step(unit, error, rate);
        for (int i = 0; i < vector.length; i++) {
            inner.step(unit * vector.length + i, error * vector[i], rate);
        }
    }
}
