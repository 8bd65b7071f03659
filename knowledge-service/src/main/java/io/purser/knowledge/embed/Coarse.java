package io.purser.knowledge.embed;

import java.nio.ByteBuffer;

/**
 * A vector with a byte for each value, a quarter of its size: a text has many parts, and the third decimal of a cosine decides
 * nothing.
 *
 * @param scale what one step of a byte stands for
 */
public record Coarse(float scale, byte[] values) {

    /** The whole range of a byte is used, whatever the largest value of the vector is. */
    public static Coarse of(Vector vector) {
        float[] values = vector.values();
        float largest = Float.MIN_NORMAL;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        float scale = largest / Byte.MAX_VALUE;
        var bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / scale);
        }
        return new Coarse(scale, bytes);
    }

    /** In bytes, as {@link #write} writes it. */
    public static int size(int dimension) {
        return Float.BYTES + dimension;
    }

    static Coarse read(ByteBuffer bytes, int dimension) {
        float scale = bytes.getFloat();
        var values = new byte[dimension];
        bytes.get(values);
        return new Coarse(scale, values);
    }

    void write(ByteBuffer bytes) {
        bytes.putFloat(scale).put(values);
    }
}
