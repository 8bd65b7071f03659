package io.purser.guardrails.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One hidden layer (ReLU) over the encoder's vector, and an output for each head.
 *
 * @param inner for each hidden unit its weights of the inputs
 * @param outer for each head its weights of the hidden units
 */
public record Network(int inputs, float[] inner, float[] innerBiases, float[] outer, float[] outerBiases) {

    /** Log odds, one for each head. */
    public double[] logits(float[] vector) {
        float[] hidden = hidden(vector);
        double[] logits = new double[outerBiases.length];
        for (int head = 0; head < logits.length; head++) {
            logits[head] = outerBiases[head] + dot(outer, head * hidden.length, hidden);
        }
        return logits;
    }

    /** What the hidden units say. */
    public float[] hidden(float[] vector) {
        float[] hidden = new float[innerBiases.length];
        for (int unit = 0; unit < hidden.length; unit++) {
            hidden[unit] = Math.max(0, innerBiases[unit] + dot(inner, unit * inputs, vector));
        }
        return hidden;
    }

    private static float dot(float[] rows, int from, float[] other) {
        float sum = 0;
        for (int i = 0; i < other.length; i++) {
            sum += rows[from + i] * other[i];
        }
        return sum;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(inputs);
        Floats.write(out, inner);
        Floats.write(out, innerBiases);
        Floats.write(out, outer);
        Floats.write(out, outerBiases);
    }

    static Network read(DataInput in) throws IOException {
        return new Network(in.readInt(), Floats.read(in), Floats.read(in), Floats.read(in), Floats.read(in));
    }
}
