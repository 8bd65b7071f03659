package io.purser.guardrails.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Tells everyday traffic, where the encoder need not be asked, from all else.
 *
 * @param heads one, for everyday talk
 * @param from which lead on, in log odds, everyday talk must have over what is looked for
 */
public record Gate(GramHeads heads, double from) {

    boolean isEveryday(Reading reading) {
        var whole = reading.windows().getFirst().in(reading.text());
        return lead(heads.logits(Grams.of(whole))[0], reading.byRuns()) >= from;
    }

    public static double lead(double everyday, double[] byRuns) {
        return everyday - Arrays.stream(byRuns).max().orElseThrow();
    }

    void write(DataOutput out) throws IOException {
        heads.write(out);
        out.writeDouble(from);
    }

    static Gate read(DataInput in) throws IOException {
        return new Gate(GramHeads.read(in), in.readDouble());
    }
}
