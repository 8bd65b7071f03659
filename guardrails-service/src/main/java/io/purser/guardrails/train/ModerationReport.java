package io.purser.guardrails.train;

import io.purser.guardrails.classify.Blend;
import io.purser.guardrails.moderation.Category;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the moderation heads do on sources that they have not seen. */
final class ModerationReport {

    private static final double THRESHOLD = 0.5;

    /** An item, the scores of the heads, and whether the encoder was needed. */
    private record Judged(Item item, double[] scores, boolean encoded) {

        double highest() {
            return IntStream.range(0, scores.length)
                    .mapToDouble(head -> scores[head])
                    .max()
                    .orElseThrow();
        }
    }

    private final List<Judged> judged;

    ModerationReport(Collection<Opinion> opinions, List<Blend> blends, double everydayFrom) {
        judged = opinions.stream()
                .map(opinion -> judge(opinion, blends, everydayFrom))
                .toList();
    }

    private static Judged judge(Opinion opinion, List<Blend> blends, double everydayFrom) {
        double[] scores = new double[blends.size()];
        boolean sure = opinion.lead() >= everydayFrom;
        for (int head = 0; head < scores.length; head++) {
            double runs = opinion.runs()[head];
            var blend = blends.get(head);
            scores[head] = Logistic.of(sure ? blend.of(runs) : blend.of(runs, opinion.meaning()[head]));
        }
        return new Judged(opinion.item(), scores, !sure);
    }

    void print(PrintStream out) {
        out.println("| source | kind | abusive | caught | harmless | flagged | AUC in the source | encoder needed |");
        out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        judged.stream()
                .collect(Collectors.groupingBy(
                        j -> j.item().source() + " | " + j.item().kind(), TreeMap::new, Collectors.toList()))
                .forEach((name, part) -> line(out, name, part));
        line(out, "all | all", judged);
        var abusive = scores(judged, j -> !j.item().isHarmless());
        var customers =
                scores(judged, j -> j.item().isHarmless() && j.item().kind().equals("customer"));
        out.printf(Locale.ROOT, "%nAUC against customer messages %.3f%n%n", Figures.auc(abusive, customers));
        out.println("| head | positive | AUC against the harmless | recall |\n| --- | ---: | ---: | ---: |");
        IntStream.range(0, Category.values().length).forEach(head -> head(out, head));
        out.println();
    }

    private static void line(PrintStream out, String name, List<Judged> part) {
        var abusive = part.stream().filter(j -> !j.item().isHarmless()).toList();
        var harmless = part.stream().filter(j -> j.item().isHarmless()).toList();
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %d | %.1f %% | %.3f | %.1f %% |%n",
                name,
                abusive.size(),
                100 * Figures.fired(scores(abusive, j -> true), THRESHOLD),
                harmless.size(),
                100 * Figures.fired(scores(harmless, j -> true), THRESHOLD),
                Figures.auc(scores(abusive, j -> true), scores(harmless, j -> true)),
                100.0 * part.stream().filter(Judged::encoded).count() / part.size());
    }

    private void head(PrintStream out, int head) {
        var positive = judged.stream()
                .filter(j -> j.item().is(head, 1))
                .map(j -> j.scores()[head])
                .toList();
        var harmless = judged.stream()
                .filter(j -> j.item().isHarmless())
                .map(j -> j.scores()[head])
                .toList();
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.1f %% |%n",
                Category.labels().get(head),
                positive.size(),
                Figures.auc(positive, harmless),
                100 * Figures.fired(positive, THRESHOLD));
    }

    private static List<Double> scores(List<Judged> part, Predicate<Judged> which) {
        return part.stream().filter(which).map(Judged::highest).toList();
    }
}
