package io.purser.guardrails.train;

import io.purser.guardrails.classify.Blend;
import io.purser.guardrails.classify.Classifier;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.moderation.Category;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Learns the moderation classifiers: one head for each category. */
final class ModerationTrainer implements Trainer {

    static final String VERSION = "moderation-1";

    private static final NetworkTraining.Settings SETTINGS = new NetworkTraining.Settings(48, 8, 1e-3f, 0.01f, 0.3f);

    /** There are six heads, each of which may be wrong. */
    private static final Map<String, Double> ALARMS =
            Map.of("customer", 0.0015, "request", 0.01, "to a bot", 0.01, "in public", 0.04);

    private final Encoder encoder;

    ModerationTrainer(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return "moderation";
    }

    @Override
    public void train(Path data, Path weights, PrintStream report) throws IOException {
        report.println(name());
        var items = ModerationItems.of(data);
        var opinions = HeldOut.judge(items, encoder, SETTINGS, report);
        List<Blend> blends = IntStream.range(0, Category.values().length)
                .mapToObj(head -> BlendFit.fit(head, opinions, ALARMS, "customer"))
                .toList();
        var figures = new ModerationReport(opinions, blends);
        figures.print(report);
        try (var file = new PrintStream(Files.newOutputStream(weights.resolve("moderation.held-out.txt")))) {
            figures.print(file);
        }
        var heads = Heads.fit(items, encoder, SETTINGS);
        try (var file = Files.newOutputStream(weights.resolve("moderation.bin"))) {
            new Classifier(VERSION, Category.labels(), heads.grams(), heads.network(), blends).write(file);
        }
    }
}
