package io.purser.guardrails.classify;

import io.purser.guardrails.encoder.Encoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text and its windows, and what the runs say of each.
 *
 * @param logits for each window, for each head
 */
public record Reading(String text, List<Window> windows, List<double[]> logits) {

    /** A text up to this length is encoded as a whole only. */
    private static final int SHORT = 200;

    /** How many windows of a longer text are encoded, beside the whole. */
    private static final int PASSES = 3;

    /** @param plain a text in plain form */
    public static Reading of(String plain, GramHeads heads) {
        var windows = Window.of(plain);
        return new Reading(
                plain,
                windows,
                windows.stream()
                        .map(window -> heads.logits(Grams.of(window.in(plain))))
                        .toList());
    }

    /** For each head the highest log odds over the text and its windows. */
    public double[] byRuns() {
        return logits.stream().reduce(Reading::higher).orElseThrow();
    }

    /** For each head the highest log odds by meaning, of the whole and of the windows whose runs are the most suspicious. */
    public double[] byMeaning(Encoder encoder, Network network) {
        return toEncode()
                .mapToObj(i -> network.logits(encoder.encode(windows.get(i).in(text))))
                .reduce(Reading::higher)
                .orElseThrow();
    }

    /** Where the runs speak most for that head. */
    public Window place(int head) {
        int best = 0;
        for (int i = 1; i < windows.size(); i++) {
            best = logits.get(i)[head] > logits.get(best)[head] ? i : best;
        }
        return windows.get(best);
    }

    private IntStream toEncode() {
        var suspicious = IntStream.range(1, windows.size())
                .boxed()
                .sorted(Comparator.comparingDouble(this::suspicion).reversed())
                .limit(text.length() <= SHORT ? 0 : PASSES)
                .mapToInt(i -> i);
        return IntStream.concat(IntStream.of(0), suspicious);
    }

    private double suspicion(int window) {
        return Arrays.stream(logits.get(window)).max().orElseThrow();
    }

    private static double[] higher(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.max(a[i], b[i]))
                .toArray();
    }
}
