package io.purser.local.bench;

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

/** Measures retrieval on data whose answers are known, with the service's own code and no installation. */
@Command(name = "knowledge")
public final class KnowledgeRuns implements Verb {

    private static final String MAIN = "io.purser.knowledge.bench.KnowledgeBench";

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Parameters(paramLabel = "SETTING=VALUE")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws Exception {
        Path place = data == null ? usual() : data;
        if (!Files.isDirectory(place)) {
            System.err.println(
                    "There is no folder " + place + ". --data names one in BEIR's layout (corpus.jsonl,"
                            + " queries.jsonl, qrels/test.tsv), one with qa.jsonl and site/pages.jsonl, or one that holds such.");
            return 1;
        }
        System.out.println(Machine.text() + "\n");
        return new ProcessBuilder(command(place)).inheritIO().start().waitFor();
    }

    private static Path usual() {
        return Project.ours().root().resolveSibling("shared").resolve("eval/knowledge");
    }

    private List<String> command(Path place) {
        var arguments = new ArrayList<>(settings);
        arguments.add(place.toString());
        return new Java(Flags.searching(), Project.ours().knowledge(), MAIN, arguments).command();
    }
}
