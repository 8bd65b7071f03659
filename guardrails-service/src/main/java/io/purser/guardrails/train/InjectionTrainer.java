package io.purser.guardrails.train;

import io.purser.guardrails.classify.Classifier;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.screening.Surface;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Learns a classifier for prompt injection: of messages, or of what tools and documents say. */
public final class InjectionTrainer implements Trainer {

    private static final NetworkTraining.Settings SETTINGS = new NetworkTraining.Settings(32, 8, 1e-3f, 0.01f, 0.3f);

    private static final Task MESSAGES = new Task(
            "injection-message",
            "injection-1",
            Surface.MESSAGE,
            new Aim(
                    Map.of(
                            "benign_customer", 0.003,
                            "benign_trigger_words", 0.01,
                            "benign_multilingual", 0.02,
                            "benign_act_as", 0.05,
                            "benign_llm_prompt", 0.02),
                    "benign_customer",
                    0.06),
            MessageItems::of,
            data -> List.of());

    private static final Task TOOL_RESULTS = new Task(
            "injection-tool-result",
            "injection-1",
            Surface.TOOL_RESULT,
            new Aim(Map.of("benign_document", 0.02), "benign_document", 0.2),
            ToolResultItems::of,
            OtherTexts::of);

    /** Reads the folder of the labelled data. */
    @FunctionalInterface
    private interface Texts {
        List<Item> of(Path data) throws IOException;
    }

    /** @param others texts that nothing is learned from */
    private record Task(String name, String version, Surface surface, Aim aim, Texts learned, Texts others) {}

    private final Task task;
    private final Encoder encoder;

    private InjectionTrainer(Task task, Encoder encoder) {
        this.task = task;
        this.encoder = encoder;
    }

    public static Trainer ofMessages(Encoder encoder) {
        return new InjectionTrainer(MESSAGES, encoder);
    }

    public static Trainer ofToolResults(Encoder encoder) {
        return new InjectionTrainer(TOOL_RESULTS, encoder);
    }

    @Override
    public String name() {
        return task.name();
    }

    @Override
    public void train(Path data, Path weights, PrintStream report) throws IOException {
        var items = task.learned().of(data);
        var opinions = HeldOut.judge(items, encoder, SETTINGS, report);
        var blend = BlendFit.fit(opinions, task.aim()).getFirst();
        var heads = Heads.fit(items, encoder, SETTINGS);
        var figures =
                new InjectionReport(opinions, opinions(heads, task.others().of(data)), blend, task.surface());
        figures.print(report);
        try (var file = new PrintStream(Files.newOutputStream(weights.resolve(name() + ".held-out.txt")))) {
            figures.print(file);
        }
        try (var file = Files.newOutputStream(weights.resolve(name() + ".bin"))) {
            new Classifier(task.version(), List.of("injection"), heads.grams(), heads.network(), List.of(blend), null)
                    .write(file);
        }
    }

    private List<Opinion> opinions(Heads heads, Collection<Item> items) {
        return items.parallelStream().map(item -> heads.of(item, encoder)).toList();
    }
}
