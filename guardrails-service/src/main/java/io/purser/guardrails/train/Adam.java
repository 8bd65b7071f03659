package io.purser.guardrails.train;

/** Steps down a slope, each weight at its own pace (Kingma and Ba 2015, with decay as by Loshchilov and Hutter). */
final class Adam {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;

    private final float[] weights;
    private final float[] slopes;
    private final float[] squares;
    private final float decay;

    Adam(float[] weights, float decay) {
        this.weights = weights;
        this.decay = decay;
        slopes = new float[weights.length];
        squares = new float[weights.length];
    }

    void step(int at, float slope, float rate) {
        slopes[at] = FIRST * slopes[at] + (1 - FIRST) * slope;
        squares[at] = SECOND * squares[at] + (1 - SECOND) * slope * slope;
        weights[at] -= rate * (slopes[at] / ((float) Math.sqrt(squares[at]) + 1e-4f) + decay * weights[at]);
    }
}
