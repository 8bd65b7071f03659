package io.purser.guardrails.weights;

import io.purser.guardrails.answerable.AnswerabilityTrainer;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.encoder.MiniLm;
import io.purser.guardrails.grounding.GroundednessTrainer;
import io.purser.guardrails.personal.names.NamesTrainer;
import io.purser.guardrails.train.InjectionTrainer;
import io.purser.guardrails.train.ModerationTrainer;
import io.purser.guardrails.train.Trainer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Learns all weights that ship with the service:
 * {@code java -cp ... io.purser.guardrails.weights.Training DATA WEIGHTS [NAME ...]}. Ends with 2 and trains nothing when
 * there is no trainer of a name.
 */
public final class Training {

    private Training() {}

    public static void main(String[] arguments) throws Exception {
        Path weights = Files.createDirectories(Path.of(arguments[1]));
        var named = List.of(arguments).subList(2, arguments.length);
        try (var encoder = MiniLm.load(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Trainer trainer : chosenOrExit(named, remembering(encoder))) {
                train(trainer, Path.of(arguments[0]), weights, System.out);
            }
        }
    }

    private static List<Trainer> chosenOrExit(List<String> names, Encoder encoder) {
        try {
            return chosen(names, encoder);
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            System.exit(2);
            throw unknown;
        }
    }

    /**
     * Those of these names, or whose names go on behind a hyphen; all without any.
     *
     * @throws IllegalArgumentException when there is none of a name
     */
    static List<Trainer> chosen(List<String> names, Encoder encoder) {
        var all = trainers(encoder);
        for (String name : names) {
            if (all.stream().noneMatch(trainer -> isCalled(trainer, name))) {
                throw new IllegalArgumentException("There is no trainer " + name + ". There are "
                        + all.stream().map(Trainer::name).collect(Collectors.joining(", ")));
            }
        }
        return all.stream()
                .filter(trainer -> names.isEmpty() || names.stream().anyMatch(name -> isCalled(trainer, name)))
                .toList();
    }

    private static boolean isCalled(Trainer trainer, String name) {
        return (trainer.name() + "-").startsWith(name + "-");
    }

    /** Another trainer is one more entry here. */
    private static List<Trainer> trainers(Encoder encoder) {
        return List.of(
                InjectionTrainer.ofMessages(encoder),
                InjectionTrainer.ofToolResults(encoder),
                new ModerationTrainer(encoder),
                new NamesTrainer(),
                new GroundednessTrainer(),
                new AnswerabilityTrainer(encoder));
    }

    private static void train(Trainer trainer, Path data, Path weights, PrintStream report) throws IOException {
        long start = System.nanoTime();
        report.println("Training: " + trainer.name());
        trainer.train(data, weights, report);
        report.printf("%s is done after %d s%n%n", trainer.name(), (System.nanoTime() - start) / 1_000_000_000);
    }

    /** The same texts are learned from in each fold. */
    private static Encoder remembering(Encoder encoder) {
        Map<String, float[]> vectors = new ConcurrentHashMap<>();
        return text -> vectors.computeIfAbsent(text, encoder::encode);
    }
}
