package io.purser.guardrails.measure;

import io.purser.contract.event.Evidence;
import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.grounding.Groundedness;
import io.purser.guardrails.grounding.GroundednessTrainer;
import io.purser.guardrails.grounding.LabelledAnswer;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How well the groundedness score tells supported answers from others, source by source, and how many changed numbers it sees.
 *
 * @param shipped with the shipped weights, which know the rows
 * @param heldOut each source with weights that have not seen it
 */
record GroundednessFigures(
        TreeMap<String, Double> shipped, TreeMap<String, Double> heldOut, double changesCaught, double falseAlarms) {

    /** From which score on a number counts as caught. */
    private static final double CAUGHT = 0.9;

    private static final int CHANGES = 2_000;
    private static final long SEED = 9;

    static GroundednessFigures of(Path file) throws IOException {
        var rows = LabelledAnswer.read(file);
        var bySource = rows.stream().collect(Collectors.groupingBy(LabelledAnswer::source));
        var shipped = new TreeMap<String, Double>();
        var heldOut = new TreeMap<String, Double>();
        var detector = new Groundedness(OptionalDouble.empty());
        bySource.forEach((source, theirs) -> {
            var others =
                    rows.stream().filter(row -> !row.source().equals(source)).toList();
            shipped.put(source, auc(theirs, detector));
            heldOut.put(source, auc(theirs, GroundednessTrainer.trained(others, OptionalDouble.empty())));
        });
        var changes = ChangedNumbers.many(CHANGES, SEED);
        return new GroundednessFigures(
                shipped,
                heldOut,
                share(changes, change -> score(change.evidence(), change.changed(), detector) >= CAUGHT),
                share(changes, change -> score(change.evidence(), change.answer(), detector) >= CAUGHT));
    }

    private static double auc(List<LabelledAnswer> rows, Groundedness detector) {
        return Auc.of(
                scores(rows, row -> !row.isSupported(), detector), scores(rows, LabelledAnswer::isSupported, detector));
    }

    private static List<Double> scores(
            List<LabelledAnswer> rows, Predicate<LabelledAnswer> part, Groundedness detector) {
        return rows.stream()
                .filter(part)
                .map(row -> score(row.context(), row.answer(), detector))
                .toList();
    }

    private static double score(String evidence, String answer, Groundedness detector) {
        var reply = new Screened(Surface.REPLY, answer, List.of(new Evidence("context", evidence)));
        return detector.detect(reply).map(Finding::score).orElse(0.0);
    }

    private static double share(List<ChangedNumbers> changes, Predicate<ChangedNumbers> which) {
        return changes.stream().filter(which).count() / (double) changes.size();
    }

    /** Over sources that the weights have not seen. */
    double macro() {
        return macro(heldOut);
    }

    /** The mean over the sources, each of which counts the same. */
    private static double macro(TreeMap<String, Double> aucBySource) {
        return aucBySource.values().stream().mapToDouble(auc -> auc).average().orElseThrow();
    }

    void print(PrintStream out) {
        out.println(
                "Groundedness: AUC by source with the shipped weights, and with weights that have not seen the source (target)");
        shipped.forEach((source, auc) -> line(out, source, auc, heldOut.getOrDefault(source, 0.0), ""));
        line(out, "macro", macro(shipped), macro(heldOut), " (0.75)");
        out.printf(
                Locale.ROOT,
                "  changed numbers, dates, currencies caught %.1f %% (95 %%), false alarms %.1f %% (at most 3 %%)%n",
                100 * changesCaught,
                100 * falseAlarms);
        out.println("  beside it, as published: judges that are language models need 1.5 to 34 s an answer");
    }

    private static void line(PrintStream out, String what, double shipped, double heldOut, String target) {
        out.printf(Locale.ROOT, "  %-64s %.3f %.3f%s%n", what, shipped, heldOut, target);
    }
}
