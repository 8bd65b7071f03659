package io.purser.guardrails.measure;

import ai.onnxruntime.OrtException;
import io.purser.guardrails.answerable.Answerability;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.encoder.MiniLm;
import io.purser.guardrails.encoder.SharedEncoder;
import io.purser.guardrails.injection.InjectionDetector;
import io.purser.guardrails.moderation.ModerationDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Measures the shipped detectors on a folder of labelled data and prints the figures:
 * {@code java -cp ... io.purser.guardrails.measure.Measurements [folder]}.
 */
public final class Measurements {

    private static final String USUAL_FOLDER = "../../shared/eval/guardrails";
    private static final int KEPT_VECTORS = 64;
    private static final double THRESHOLD = 0.5;

    private Measurements() {}

    public static void main(String[] arguments) throws IOException, OrtException {
        Path folder = Path.of(arguments.length == 0 ? USUAL_FOLDER : arguments[0]);
        if (!Files.isDirectory(folder)) {
            System.err.println(
                    "No labelled data in " + folder.toAbsolutePath().normalize() + ": name the folder that has it");
            System.exit(2);
        }
        try (var model = MiniLm.load(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Measurement measurement : all(new SharedEncoder(model, KEPT_VECTORS))) {
                print(measurement, folder);
            }
        }
    }

    /** A folder may have some of the files only. */
    private static void print(Measurement measurement, Path folder) throws IOException {
        try {
            measurement.print(folder, System.out);
        } catch (NoSuchFileException e) {
            System.out.printf("Not measured: there is no %s%n%n", e.getFile());
        }
    }

    /** Another detector's figures are one more entry here. */
    private static List<Measurement> all(Encoder encoder) {
        var injection = InjectionDetector.shipped(encoder, THRESHOLD);
        var moderation = ModerationDetector.shipped(encoder, Map.of());
        return List.of(
                (folder, out) -> InjectionFigures.of(folder.resolve("prompt_injection.jsonl"), injection)
                        .print(out),
                new HeldOutFigures("injection-message", "injection-tool-result"),
                (folder, out) -> ModerationFigures.of(folder.resolve("moderation.jsonl"), moderation)
                        .print(out),
                new HeldOutFigures("moderation"),
                new MessageTimes(injection, moderation),
                (folder, out) -> PersonalFigures.of(folder.resolve("pii.jsonl")).print(out),
                (folder, out) -> GroundednessFigures.of(folder.resolve("groundedness.jsonl"))
                        .print(out),
                new HeldOutFigures("answerability"),
                (folder, out) -> AnswerabilityFigures.of(
                                folder.toAbsolutePath().normalize().resolveSibling("knowledge/mtrag-un"),
                                Answerability.shipped(encoder, THRESHOLD))
                        .print(out));
    }
}
