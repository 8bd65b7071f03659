package io.purser.guardrails.encoder;

import ai.onnxruntime.OnnxTensor;
import java.nio.FloatBuffer;

/** From a vector for each token to one for the text. */
final class Pooling {

    private Pooling() {}

    /** The mean, scaled to length 1: as the model's authors trained it. */
    static float[] mean(OnnxTensor tokens) {
        long[] shape = tokens.getInfo().getShape();
        int width = (int) shape[2];
        FloatBuffer all = tokens.getFloatBuffer();
        float[] sum = new float[width];
        for (int at = 0; at < shape[1] * width; at++) {
            sum[at % width] += all.get(at);
        }
        return scaled(sum);
    }

    private static float[] scaled(float[] vector) {
        double square = 0;
        for (float part : vector) {
            square += part * part;
        }
        float length = (float) Math.sqrt(Math.max(square, 1e-12));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
