package io.purser.guardrails.answerable;

import io.purser.guardrails.answerable.pairs.Conversations;
import io.purser.guardrails.answerable.pairs.Pairs;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.grounding.Forest;
import io.purser.guardrails.grounding.ForestTrainer;
import io.purser.guardrails.train.Trainer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Trains the forest that says how sure a question is not answered. Each side of each source counts the same. */
public final class AnswerabilityTrainer implements Trainer {

    private static final String VERSION = "forest-1";
    private static final ForestTrainer.Settings SETTINGS = new ForestTrainer.Settings(100, 4, 30, 0.5f);
    private static final float SIDE = 300;

    private final Encoder encoder;

    public AnswerabilityTrainer(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return Answerability.NAME;
    }

    /** Reads the questions from the folder {@code knowledge} beside the data; without it the weights stay as they are. */
    @Override
    public void train(Path data, Path weights, PrintStream report) throws IOException {
        Path knowledge = data.toAbsolutePath().normalize().resolveSibling("knowledge");
        if (!Files.isDirectory(knowledge)) {
            report.println("Not trained: there is no folder " + knowledge);
            return;
        }
        var examples = Example.of(Pairs.read(knowledge, data), encoder);
        var forest = forest(examples);
        Files.write(weights.resolve(name() + ".txt"), forest.lines());
        var heldOut = new AnswerabilityReport(examples, Conversations.read(knowledge.resolve("mtrag-un")), encoder)
                .lines(forest);
        Files.write(weights.resolve(name() + ".held-out.txt"), heldOut);
        heldOut.forEach(report::println);
        report.println(name() + ": " + forest.trees().size() + " trees from " + examples.size() + " pairs");
    }

    static Forest forest(Collection<Example> examples) {
        var sizes = examples.stream().collect(Collectors.groupingBy(Example::side, Collectors.counting()));
        var trainer = new ForestTrainer(SETTINGS);
        examples.forEach(example -> trainer.add(
                example.features(), example.pair().isAnswered(), SIDE / sizes.getOrDefault(example.side(), 1L)));
        return trainer.train(VERSION);
    }
}
