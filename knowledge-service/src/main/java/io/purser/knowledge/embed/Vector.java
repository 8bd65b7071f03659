package io.purser.knowledge.embed;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The meaning of a text, as the embedding model sees it. Of length 1. */
public final class Vector {

    private final float[] values;

    public Vector(float[] values) {
        this.values = values.clone();
    }

    /** Reads what {@link #bytes()} wrote. */
    public static Vector of(byte[] bytes) {
        var values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return new Vector(values);
    }

    public byte[] bytes() {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    public float[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
