package io.purser.knowledge.embed;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The meaning of a text, as an embedding model sees it. Of length 1. Those of different models say nothing about each other. */
public final class Vector {

    private final String model;
    private final float[] values;

    public Vector(String model, float[] values) {
        this.model = model;
        this.values = values.clone();
    }

    /** Reads what {@link #bytes()} wrote. */
    public static Vector of(String model, byte[] bytes) {
        var values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return new Vector(model, values);
    }

    public byte[] bytes() {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    public String model() {
        return model;
    }

    /** Whether questions are embedded by its model too. One of an earlier release's model can be compared with nothing any more. */
    public boolean isComparable() {
        return Model.labelled(model).isPresent();
    }

    /**
     * What a cosine of two vectors of this model means: 0 for texts that have nothing to do with each other, and so for vectors that
     * cannot be compared; 1 for the same text. Thus the nearness of different models is on one scale.
     */
    public double nearness(double cosine) {
        double unrelated = Model.labelled(model).map(Model::unrelated).orElse(0.0);
        return Math.max(0, (cosine - unrelated) / (1 - unrelated));
    }

    /** What both mean together. One of another model adds nothing. */
    public Vector with(Vector other) {
        return model.equals(other.model) ? new Vector(model, normalized(sum(values, other.values))) : this;
    }

    private static float[] sum(float[] one, float[] other) {
        var sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    /** Opposite vectors have no sum with a direction; it is left as it is. */
    private static float[] normalized(float[] values) {
        double square = 0;
        for (float value : values) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < values.length && length > 0; i++) {
            values[i] /= length;
        }
        return values;
    }

    public int dimension() {
        return values.length;
    }

    public float[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && model.equals(vector.model) && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + Arrays.hashCode(values);
    }
}
