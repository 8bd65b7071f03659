package io.purser.local.bench;

import io.purser.local.process.Java;
import io.purser.local.run.Flags;
import io.purser.local.run.Project;
import io.purser.local.verb.Verb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the guardrails' detectors on labelled data, with the service's own code and no installation. */
@Command(name = "guardrails")
public final class GuardrailsRuns implements Verb {

    private static final String MAIN = "io.purser.guardrails.measure.Measurements";

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        Path place = data == null ? usual() : data;
        if (!Files.isDirectory(place)) {
            System.err.println("There is no folder " + place + ". --data names one with labelled rows, such as"
                    + " prompt_injection.jsonl and moderation.jsonl.");
            return 1;
        }
        System.out.println(Machine.text() + "\n");
        return new ProcessBuilder(command(place)).inheritIO().start().waitFor();
    }

    private static Path usual() {
        return Project.ours().root().resolveSibling("shared").resolve("eval/guardrails");
    }

    private static List<String> command(Path place) {
        return new Java(Flags.learning(), Project.ours().guardrails(), MAIN, List.of(place.toString())).command();
    }
}
