package io.purser.guardrails.train;

import io.purser.guardrails.classify.Classifier;
import io.purser.guardrails.encoder.Encoder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Learns the classifiers for prompt injection, one for messages and one for what tools return. */
public final class InjectionTrainer implements Trainer {

    static final String VERSION = "injection-1";

    private static final NetworkTraining.Settings SETTINGS = new NetworkTraining.Settings(32, 8, 1e-3f, 0.01f, 0.3f);

    private static final Aim MESSAGES = new Aim(
            Map.of(
                    "benign_customer", 0.003,
                    "benign_trigger_words", 0.01,
                    "benign_multilingual", 0.02,
                    "benign_act_as", 0.05,
                    "benign_llm_prompt", 0.02),
            "benign_customer",
            0.06);

    private static final Aim TOOL_RESULTS = new Aim(Map.of("benign_document", 0.02), "benign_document", 0.2);

    private final Encoder encoder;

    public InjectionTrainer(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return "injection";
    }

    @Override
    public void train(Path data, Path weights, PrintStream report) throws IOException {
        train("injection-message", MessageItems.of(data), MESSAGES, weights, report);
        train("injection-tool-result", ToolResultItems.of(data), TOOL_RESULTS, weights, report);
    }

    private void train(String name, List<Item> items, Aim aim, Path weights, PrintStream report) throws IOException {
        report.println(name);
        var opinions = HeldOut.judge(items, encoder, SETTINGS, report);
        var blend = BlendFit.fit(opinions, aim).getFirst();
        try (var file = new PrintStream(Files.newOutputStream(weights.resolve(name + ".held-out.txt")))) {
            new InjectionReport(opinions, blend, name.contains("tool")).print(file);
        }
        new InjectionReport(opinions, blend, name.contains("tool")).print(report);
        var heads = Heads.fit(items, encoder, SETTINGS);
        try (var file = Files.newOutputStream(weights.resolve(name + ".bin"))) {
            new Classifier(VERSION, List.of("injection"), heads.grams(), heads.network(), List.of(blend), null)
                    .write(file);
        }
    }
}
