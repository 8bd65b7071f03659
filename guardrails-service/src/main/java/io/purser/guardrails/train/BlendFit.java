package io.purser.guardrails.train;

import io.purser.guardrails.classify.Blend;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fits the heads' blends to opinions on held-out sources. */
final class BlendFit {

    private static final int ROUNDS = 400;
    private static final double RATE = 0.3;

    /**
     * The weight of either opinion at least: where labelled rows are few and of one kind, they would else say that phrases in
     * other words and languages count for nothing.
     */
    private static final double LEAST = 0.2;

    /** Of the harmless, that much may be flagged where the runs are trusted with a yes. */
    private static final double ALARMS = 0.001;

    private final int head;
    private final List<Opinion> known;
    private double runs = 0.5;
    private double meaning = 0.5;
    private double bias;

    private BlendFit(int head, Collection<Opinion> opinions) {
        this.head = head;
        known = opinions.stream()
                .filter(opinion -> !opinion.item().targets().get(head).isNaN())
                .toList();
    }

    /** One for each head, with one threshold for all. */
    static List<Blend> fit(Collection<Opinion> opinions, Aim aim) {
        int heads = opinions.iterator().next().runs().length;
        var blends = IntStream.range(0, heads)
                .mapToObj(head -> fit(head, opinions, aim))
                .toList();
        double threshold = threshold(opinions, blends, aim.alarms());
        return blends.stream().map(blend -> blend.minus(threshold)).toList();
    }

    private static Blend fit(int head, Collection<Opinion> opinions, Aim aim) {
        var fit = new BlendFit(head, opinions);
        fit.learn();
        return fit.blend(aim);
    }

    private void learn() {
        var sizes = known.stream()
                .collect(Collectors.groupingBy(opinion -> opinion.item().side(), Collectors.counting()));
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[3];
            double total = 0;
            for (Opinion opinion : known) {
                double weight = 1.0 / sizes.getOrDefault(opinion.item().side(), 1L);
                double error = weight
                        * (Logistic.of(logit(opinion))
                                - opinion.item().targets().get(head));
                slope[0] += error * opinion.runs()[head];
                slope[1] += error * opinion.meaning()[head];
                slope[2] += error;
                total += weight;
            }
            runs = Math.max(LEAST, runs - RATE * slope[0] / total);
            meaning = Math.max(LEAST, meaning - RATE * slope[1] / total);
            bias -= RATE * slope[2] / total;
        }
    }

    private double logit(Opinion opinion) {
        return runs * opinion.runs()[head] + meaning * opinion.meaning()[head] + bias;
    }

    private static double threshold(Collection<Opinion> opinions, List<Blend> blends, Map<String, Double> alarms) {
        return alarms.entrySet().stream()
                .mapToDouble(kind -> quantile(
                        opinions.stream()
                                .filter(o ->
                                        o.item().isHarmless() && o.item().kind().equals(kind.getKey()))
                                .toList(),
                        opinion -> opinion.highest(blends),
                        1 - kind.getValue()))
                .max()
                .orElseThrow();
    }

    private Blend blend(Aim aim) {
        var line = Line.through(known, o -> o.runs()[head], o -> o.meaning()[head]);
        var harmless = known.stream().filter(o -> o.item().isHarmless()).toList();
        var usual = harmless.stream()
                .filter(o -> o.item().kind().equals(aim.everyday()))
                .toList();
        double low = quantile(usual, o -> o.runs()[head], 1 - aim.asked());
        double high = quantile(harmless, o -> o.runs()[head], 1 - ALARMS);
        return new Blend(runs, meaning, bias, line.slope(), line.offset(), low, Math.max(low, high));
    }

    private static double quantile(List<Opinion> opinions, ToDoubleFunction<Opinion> value, double share) {
        double[] sorted = opinions.stream().mapToDouble(value).sorted().toArray();
        return sorted.length == 0
                ? Double.NEGATIVE_INFINITY
                : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))];
    }
}
