package io.purser.guardrails.measure;

import io.purser.contract.event.Evidence;
import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.grounding.Groundedness;
import io.purser.guardrails.measure.Labelled.Grounding;
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

/** How well the groundedness score tells supported answers from others, source by source. */
record GroundednessFigures(TreeMap<String, Double> aucBySource) {

    static GroundednessFigures of(Path file) throws IOException {
        return new GroundednessFigures(Labelled.read(file, Grounding.class).stream()
                .collect(Collectors.groupingBy(
                        Grounding::source,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), GroundednessFigures::auc))));
    }

    private static double auc(List<Grounding> rows) {
        return Auc.of(scores(rows, row -> !row.isSupported()), scores(rows, Grounding::isSupported));
    }

    private static List<Double> scores(List<Grounding> rows, Predicate<Grounding> part) {
        return rows.stream().filter(part).map(GroundednessFigures::score).toList();
    }

    private static double score(Grounding row) {
        var reply = new Screened(Surface.REPLY, row.answer(), List.of(new Evidence("context", row.context())));
        return new Groundedness(OptionalDouble.empty())
                .detect(reply)
                .map(Finding::score)
                .orElse(0.0);
    }

    double macro() {
        return aucBySource.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    void print(PrintStream out) {
        out.printf("Groundedness, lexical%n%n| source | AUC |%n| --- | ---: |%n");
        aucBySource.forEach((source, auc) -> out.printf(Locale.ROOT, "| %s | %.3f |%n", source, auc));
        out.printf(Locale.ROOT, "| macro average | %.3f |%n", macro());
    }
}
