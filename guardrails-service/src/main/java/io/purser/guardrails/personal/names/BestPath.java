package io.purser.guardrails.personal.names;

import java.util.List;

/** The sequence of tags with the most weight (Viterbi). */
final class BestPath {

    private BestPath() {}

    /** For each token the ordinal of its tag. */
    static int[] of(List<Sight> sights, Weights weights) {
        var features = new Features(sights, weights.rows());
        int[][] from = new int[sights.size()][Tag.COUNT];
        float[] best = new float[Tag.COUNT];
        for (int place = 0; place < sights.size(); place++) {
            best = step(place == 0, best, weigh(features.at(place), weights), from[place], weights);
        }
        return back(from, largest(best));
    }

    static float[] weigh(int[] rows, Weights weights) {
        float[] sums = new float[Tag.COUNT];
        for (int row : rows) {
            weights.add(row, sums);
        }
        return sums;
    }

    private static float[] step(boolean first, float[] before, float[] here, int[] from, Weights weights) {
        float[] best = new float[Tag.COUNT];
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            best[tag] = Float.NEGATIVE_INFINITY;
            for (int last = 0; last < (first ? 1 : Tag.COUNT); last++) {
                float sum = before[last] + weights.next(last, tag);
                if (FOLLOWS[last][tag] && sum > best[tag]) {
                    best[tag] = sum;
                    from[tag] = last;
                }
            }
            best[tag] += here[tag];
        }
        return best;
    }

    private static int[] back(int[][] from, int last) {
        int[] tags = new int[from.length];
        int tag = last;
        for (int place = from.length - 1; place >= 0; place--) {
            tags[place] = tag;
            tag = from[place][tag];
        }
        return tags;
    }

    private static int largest(float[] sums) {
        int largest = 0;
        for (int i = 1; i < sums.length; i++) {
            largest = sums[i] > sums[largest] ? i : largest;
        }
        return largest;
    }

    private static final boolean[][] FOLLOWS = follows();

    private static boolean[][] follows() {
        boolean[][] follows = new boolean[Tag.COUNT][Tag.COUNT];
        for (Tag before : Tag.ALL) {
            for (Tag tag : Tag.ALL) {
                follows[before.ordinal()][tag.ordinal()] = tag.mayFollow(before);
            }
        }
        return follows;
    }
}
