package io.purser.guardrails.personal.names;

import java.util.List;

/** Weights that are being learned: a structured perceptron, averaged over all its steps (Collins 2002). */
final class Perceptron implements Weights {

    private static final int ROWS = 1 << 17;

    private final float[] words = new float[ROWS * Tag.COUNT];
    private final float[] wordSums = new float[ROWS * Tag.COUNT];
    private final float[] tags = new float[Tag.COUNT * Tag.COUNT];
    private final float[] tagSums = new float[Tag.COUNT * Tag.COUNT];
    private int steps = 1;

    @Override
    public int rows() {
        return ROWS;
    }

    @Override
    public void add(int row, float[] sums) {
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            sums[tag] += words[row * Tag.COUNT + tag];
        }
    }

    @Override
    public float next(int before, int tag) {
        return tags[before * Tag.COUNT + tag];
    }

    void learn(List<Sight> sights, int[] truth) {
        int[] guess = BestPath.of(sights, this);
        var features = new Features(sights, ROWS);
        for (int place = 0; place < truth.length; place++) {
            if (guess[place] != truth[place]) {
                int[] rows = features.at(place);
                move(rows, truth[place], 1);
                move(rows, guess[place], -1);
            }
            moveTag(place == 0 ? 0 : truth[place - 1], truth[place], 1);
            moveTag(place == 0 ? 0 : guess[place - 1], guess[place], -1);
        }
        steps++;
    }

    private void move(int[] rows, int tag, float by) {
        for (int row : rows) {
            words[row * Tag.COUNT + tag] += by;
            wordSums[row * Tag.COUNT + tag] += by * steps;
        }
    }

    private void moveTag(int before, int tag, float by) {
        tags[before * Tag.COUNT + tag] += by;
        tagSums[before * Tag.COUNT + tag] += by * steps;
    }

    /** The mean over all steps, the largest of the words' weights at 127. */
    StoredWeights averaged(String version, OrdinaryWords ordinary) {
        float[] means = mean(words, wordSums);
        float largest = 0;
        for (float mean : means) {
            largest = Math.max(largest, Math.abs(mean));
        }
        float unit = Math.max(largest, 1) / Byte.MAX_VALUE;
        byte[] bytes = new byte[means.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(means[i] / unit);
        }
        float[] next = mean(tags, tagSums);
        for (int i = 0; i < next.length; i++) {
            next[i] /= unit;
        }
        return new StoredWeights(version, ROWS, ordinary, bytes, next);
    }

    private float[] mean(float[] now, float[] sums) {
        float[] mean = new float[now.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = now[i] - sums[i] / steps;
        }
        return mean;
    }
}
