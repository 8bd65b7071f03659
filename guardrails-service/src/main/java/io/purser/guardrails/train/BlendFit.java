package io.purser.guardrails.train;

import io.purser.guardrails.classify.Blend;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Fits one head's blend to opinions on held-out sources. */
final class BlendFit {

    private static final int ROUNDS = 400;
    private static final double RATE = 0.3;

    /** Of what is found with the encoder, that much may be lost where the runs are trusted with a no. */
    private static final double LOST = 0.01;

    /** The encoder may be asked about that much of everyday traffic, also where less would do. */
    private static final double ASKED = 0.06;

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

    /**
     * @param alarms for each kind of harmless text, which share of it may be flagged
     * @param everyday the kind that there is most of, and that is to cost little
     */
    static Blend fit(int head, Collection<Opinion> opinions, Map<String, Double> alarms, String everyday) {
        var fit = new BlendFit(head, opinions);
        fit.learn();
        fit.bias -= fit.threshold(opinions, alarms);
        return fit.blend(everyday);
    }

    /** Both weights stay positive: an opinion never speaks for the contrary. */
    private void learn() {
        var sizes = known.stream()
                .collect(Collectors.groupingBy(opinion -> opinion.item().side(), Collectors.counting()));
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[3];
            double total = 0;
            for (Opinion opinion : known) {
                double weight = 1.0 / sizes.getOrDefault(opinion.item().side(), 1L);
                double error = weight * (Logistic.of(logit(opinion)) - opinion.item().targets().get(head));
                slope[0] += error * opinion.runs()[head];
                slope[1] += error * opinion.meaning()[head];
                slope[2] += error;
                total += weight;
            }
            runs = Math.max(0.05, runs - RATE * slope[0] / total);
            meaning = Math.max(0.05, meaning - RATE * slope[1] / total);
            bias -= RATE * slope[2] / total;
        }
    }

    private double logit(Opinion opinion) {
        return runs * opinion.runs()[head] + meaning * opinion.meaning()[head] + bias;
    }

    private double threshold(Collection<Opinion> opinions, Map<String, Double> alarms) {
        return alarms.entrySet().stream()
                .mapToDouble(kind -> quantile(
                        opinions.stream()
                                .filter(o -> o.item().isHarmless() && o.item().kind().equals(kind.getKey()))
                                .toList(),
                        this::logit,
                        1 - kind.getValue()))
                .max()
                .orElseThrow();
    }

    private Blend blend(String everyday) {
        var line = Line.through(known, o -> o.runs()[head], o -> o.meaning()[head]);
        var caught = known.stream()
                .filter(o -> o.item().is(head, 1) && logit(o) > 0)
                .toList();
        var harmless = known.stream().filter(o -> o.item().isHarmless()).toList();
        var usual = harmless.stream().filter(o -> o.item().kind().equals(everyday)).toList();
        double low = Math.min(
                quantile(caught, o -> o.runs()[head], LOST), quantile(usual, o -> o.runs()[head], 1 - ASKED));
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
