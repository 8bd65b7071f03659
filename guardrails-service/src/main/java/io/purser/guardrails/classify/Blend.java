package io.purser.guardrails.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How one head's two opinions become one, in log odds that are 0 at the threshold which was chosen in training.
 *
 * @param runs weight of what the runs say
 * @param meaning weight of what the encoder's head says
 * @param bias added to both
 * @param slope, offset what the encoder's head is expected to say, given what the runs say
 * @param low below which the runs are sure by themselves that there is nothing
 * @param high above which they are sure that there is something
 */
public record Blend(double runs, double meaning, double bias, double slope, double offset, double low, double high) {

    public boolean isSure(double byRuns) {
        return byRuns < low || byRuns > high;
    }

    public double of(double byRuns, double byMeaning) {
        return runs * byRuns + meaning * byMeaning + bias;
    }

    /** Without the encoder; a sure no stays below the threshold, a sure yes above. */
    public double of(double byRuns) {
        double expected = of(byRuns, slope * byRuns + offset);
        return byRuns < low ? Math.min(expected, -0.1) : byRuns > high ? Math.max(expected, 0.1) : expected;
    }

    /** The same with another threshold. */
    public Blend minus(double threshold) {
        return new Blend(runs, meaning, bias - threshold, slope, offset, low, high);
    }

    /** The same where a gate decides on the encoder: without it, the answer is no. */
    public Blend gated() {
        return new Blend(runs, meaning, bias, slope, offset, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    void write(DataOutput out) throws IOException {
        for (double value : new double[] {runs, meaning, bias, slope, offset, low, high}) {
            out.writeDouble(value);
        }
    }

    static Blend read(DataInput in) throws IOException {
        return new Blend(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }
}
