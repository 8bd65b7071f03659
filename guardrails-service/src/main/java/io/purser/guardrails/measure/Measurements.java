package io.purser.guardrails.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures the shipped detectors on a folder of labelled data and prints the figures:
 * {@code java -cp ... io.purser.guardrails.measure.Measurements [folder]}.
 */
public final class Measurements {

    private static final String USUAL_FOLDER = "../../shared/eval/guardrails";

    private static final int ROUNDS = 5;

    private Measurements() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? USUAL_FOLDER : arguments[0]);
        if (!Files.isDirectory(folder)) {
            System.err.println(
                    "No labelled data in " + folder.toAbsolutePath().normalize() + ": name the folder that has it");
            System.exit(2);
        }
        print(folder, System.out);
    }

    private static void print(Path folder, PrintStream out) throws IOException {
        InjectionFigures.of(folder.resolve("prompt_injection.jsonl"), ROUNDS).print(out);
        GroundednessFigures.of(folder.resolve("groundedness.jsonl")).print(out);
    }
}
