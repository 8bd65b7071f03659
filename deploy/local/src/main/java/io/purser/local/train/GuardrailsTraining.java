package io.purser.local.train;

import io.purser.local.process.Java;
import io.purser.local.run.Flags;
import io.purser.local.run.Project;
import io.purser.local.verb.Verb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns the weights of the guardrails' classifiers from labelled data and puts them where the next build takes them from. */
@Command(name = "guardrails")
public final class GuardrailsTraining implements Verb {

    private static final String MAIN = "io.purser.guardrails.weights.Training";
    private static final String WEIGHTS = "guardrails-service/src/main/resources/weights";

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--weights", paramLabel = "DIR")
    private @Nullable Path weights;

    @Parameters(paramLabel = "NAME")
    private List<String> names = List.of();

    @Override
    public Integer call() throws Exception {
        Path root = Project.ours().root();
        Path place = data == null ? root.resolveSibling("shared").resolve("eval/guardrails") : data;
        if (!Files.isDirectory(place)) {
            System.err.println("There is no folder " + place + ". --data names one with prompt_injection.jsonl and"
                    + " moderation.jsonl.");
            return 1;
        }
        var arguments = new ArrayList<String>();
        arguments.add(place.toString());
        arguments.add((weights == null ? root.resolve(WEIGHTS) : weights).toString());
        arguments.addAll(names);
        return run(arguments);
    }

    private static int run(List<String> arguments) throws Exception {
        var java = new Java(Flags.learning(), Project.ours().guardrails(), MAIN, arguments);
        return new ProcessBuilder(java.command()).inheritIO().start().waitFor();
    }
}
