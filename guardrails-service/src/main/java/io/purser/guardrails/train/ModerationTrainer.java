package io.purser.guardrails.train;

import io.purser.guardrails.classify.Blend;
import io.purser.guardrails.classify.Classifier;
import io.purser.guardrails.classify.Gate;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.moderation.Category;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Learns the moderation classifiers: one head for each category. */
public final class ModerationTrainer implements Trainer {

    static final String VERSION = "moderation-1";

    private static final NetworkTraining.Settings SETTINGS = new NetworkTraining.Settings(128, 10, 1e-3f, 0.03f, 0.5f);

    /** What counts as abuse of a bot and in public is a matter of taste, also among those who labelled it. */
    private static final Aim AIM =
            new Aim(Map.of("customer", 0.005, "request", 0.015, "to a bot", 0.06, "in public", 0.06), "customer", 0.01);

    /** The share of customers' messages that look unlike others. */
    private static final double ASKED = 0.15;

    private final Encoder encoder;

    public ModerationTrainer(Encoder encoder) {
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
        var blends = BlendFit.fit(opinions, AIM).stream().map(Blend::gated).toList();
        double everyday = everydayFrom(opinions);
        var figures = new ModerationReport(opinions, blends, everyday);
        figures.print(report);
        try (var file = new PrintStream(Files.newOutputStream(weights.resolve("moderation.held-out.txt")))) {
            figures.print(file);
        }
        var heads = Heads.fit(items, encoder, SETTINGS);
        try (var file = Files.newOutputStream(weights.resolve("moderation.bin"))) {
            new Classifier(
                            VERSION,
                            Category.labels(),
                            heads.grams(),
                            heads.network(),
                            blends,
                            new Gate(heads.everyday(), everyday))
                    .write(file);
        }
    }

    private static double everydayFrom(List<Opinion> opinions) {
        double[] customers = opinions.stream()
                .filter(opinion -> opinion.item().kind().equals("customer"))
                .mapToDouble(Opinion::lead)
                .sorted()
                .toArray();
        return customers[(int) (ASKED * customers.length)];
    }
}
