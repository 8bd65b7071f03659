package io.purser.guardrails.personal.names;

import io.purser.guardrails.train.Trainer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Trains the tagger on labelled rows, harmless customer messages and many more sentences with invented names. */
public final class NamesTrainer implements Trainer {

    private static final String VERSION = "names-1";
    private static final int INVENTED = 30_000;
    private static final int ROUNDS = 5;
    private static final long SEED = 11;

    /** How often a labelled row counts. */
    private static final int WEIGHT = 2;

    @Override
    public String name() {
        return "names";
    }

    @Override
    public void train(Path data, Path weights, PrintStream report) throws IOException {
        var rows = new ArrayList<>(LabelledText.read(data.resolve("pii.jsonl")));
        rows.addAll(LabelledText.benign(data.resolve("prompt_injection.jsonl")));
        try (var file = Files.newOutputStream(weights.resolve("names.bin"))) {
            learned(rows, Prose.read(data)).write(file);
        }
        report.println("names: trained on " + rows.size() + " rows and " + INVENTED + " invented sentences");
    }

    /** A tagger that has seen these rows and no other. */
    public static Tagger tagger(List<LabelledText> rows, Path data) throws IOException {
        return new Tagger(learned(rows, Prose.read(data)));
    }

    private static StoredWeights learned(List<LabelledText> rows, List<String> prose) {
        var ordinary =
                OrdinaryWords.of(Stream.concat(prose.stream(), harmless(rows)).toList());
        var random = new Random(SEED);
        var examples = examples(rows, prose, ordinary, random);
        var perceptron = new Perceptron();
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(examples, random);
            examples.forEach(example -> perceptron.learn(example.partlyHidden(random), example.tags()));
        }
        return perceptron.averaged(VERSION, ordinary);
    }

    private static Stream<String> harmless(List<LabelledText> rows) {
        return rows.stream().filter(row -> row.marks().isEmpty()).map(LabelledText::text);
    }

    private static List<Example> examples(
            List<LabelledText> rows, List<String> prose, OrdinaryWords ordinary, Random random) {
        var examples = new ArrayList<Example>();
        var talk = new Talk(random, ordinary);
        for (int i = 0; i < INVENTED; i++) {
            examples.add(talk.next());
        }
        var labelled = rows.stream().map(row -> row.example(ordinary)).toList();
        for (int i = 0; i < WEIGHT; i++) {
            examples.addAll(labelled);
        }
        prose.stream()
                .filter(sentence -> Prose.hasNoName(sentence, ordinary))
                .map(sentence -> random.nextBoolean() ? sentence : sentence.toLowerCase(Locale.ROOT))
                .forEach(sentence -> examples.add(Example.of(sentence, List.of(), ordinary)));
        return examples;
    }
}
