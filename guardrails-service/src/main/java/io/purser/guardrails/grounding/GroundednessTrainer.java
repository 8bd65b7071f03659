package io.purser.guardrails.grounding;

import io.purser.guardrails.train.Trainer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Trains the forest that says how sure a claim has no support. Each source counts the same, however many rows it has. */
public final class GroundednessTrainer implements Trainer {

    private static final String VERSION = "forest-1";
    private static final ForestTrainer.Settings SETTINGS = new ForestTrainer.Settings(100, 4, 30, 0.5f);

    @Override
    public String name() {
        return "groundedness";
    }

    @Override
    public void train(Path data, Path weights, PrintStream report) throws IOException {
        var rows = LabelledAnswer.read(data.resolve("groundedness.jsonl"));
        var forest = forest(rows);
        Files.write(weights.resolve("groundedness.txt"), forest.lines());
        report.println("groundedness: " + forest.trees().size() + " trees from " + rows.size() + " rows");
    }

    /** A detector that has seen these rows and no other. */
    public static Groundedness trained(List<LabelledAnswer> rows, OptionalDouble threshold) {
        return new Groundedness(forest(rows), threshold);
    }

    private static Forest forest(List<LabelledAnswer> rows) {
        Map<String, Long> sizes =
                rows.stream().collect(Collectors.groupingBy(LabelledAnswer::source, Collectors.counting()));
        var trainer = new ForestTrainer(SETTINGS);
        for (LabelledAnswer row : rows) {
            float weight = 100f / sizes.getOrDefault(row.source(), 1L);
            trainer.add(Comparison.of(row.answer(), row.grounds()).features(), row.isSupported(), weight);
        }
        return trainer.train(VERSION);
    }
}
